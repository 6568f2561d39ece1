import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import { words } from "./words";

/** Leads past a long list to what is done with it; seen when Tab comes to it. */
export function SkipLink({
  to,
  name,
}: {
  /** What is around the button. */
  readonly to: RefObject<HTMLElement | null>;
  /** What the button says. */
  readonly name: string;
}): ReactNode {
  return (
    <button
      type="button"
      role="link"
      className={useStyles().link}
      onClick={() => to.current?.querySelector("button")?.focus()}
    >
      {words.skipTo(name)}
    </button>
  );
}

const useStyles = makeStyles({
  link: {
    ...typographyStyles.body1,
    position: "absolute",
    top: "4px",
    left: "8px",
    zIndex: 2,
    padding: "4px 8px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":not(:focus)": { width: "1px", height: "1px", padding: 0, overflow: "hidden", clipPath: "inset(50%)", border: 0 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
