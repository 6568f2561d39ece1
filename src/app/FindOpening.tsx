import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "./words";

/** Takes what is typed after Ctrl+K while Find itself is loaded, which goes on with it. */
export function FindOpening({
  text,
  onText,
  onClose,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: (next: "back" | "stay") => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <input
        // It was asked for with a key or a click, to type at once.
        autoFocus
        aria-label={words.findLabel}
        placeholder={words.findLabel}
        value={text}
        className={styles.field}
        onChange={({ target }) => onText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // Office's client would take Escape as the way back to the sheet.
          event.stopPropagation();
          onClose("back");
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  panel: {
    position: "absolute",
    top: "40px",
    left: 0,
    right: 0,
    zIndex: 4,
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: {
    ...typographyStyles.body1,
    boxSizing: "border-box",
    width: "100%",
    // Where Find's own field shows its text.
    minHeight: "32px",
    padding: "0 34px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
