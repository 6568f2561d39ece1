import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A row of a list in two lines: what it is and its figure, what more there is to know and its state. */
export function ListRow({
  title,
  figure,
  detail,
  state,
}: {
  readonly title: string;
  readonly figure?: ReactNode;
  readonly detail: ReactNode;
  readonly state?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <>
      <span className={styles.line}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        <span className={styles.figure}>{figure}</span>
      </span>
      <span className={styles.line}>
        <span className={styles.detail}>{detail}</span>
        {state}
      </span>
    </>
  );
}

/** The height in pixels of a list's row that holds a ListRow. */
export const LIST_ROW_HEIGHT = 60;

const oneLine = { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", height: "22px" },
  title: { ...typographyStyles.body1Strong, ...oneLine },
  figure: { ...typographyStyles.body1, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  detail: { ...typographyStyles.caption1, ...oneLine, color: tokens.colorNeutralForeground2 },
});
