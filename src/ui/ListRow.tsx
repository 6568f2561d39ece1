import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A row of a list: what it is and its figure, what more there is to know and its state. Long names wrap: cut, many would begin alike. */
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
        <span className={styles.title}>{title}</span>
        <span className={styles.figure}>{figure}</span>
      </span>
      <span className={styles.line}>
        <span className={styles.detail}>{detail}</span>
        {state}
      </span>
    </>
  );
}

const wrapped = { minWidth: 0, overflowWrap: "anywhere" } as const;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px", minHeight: "22px" },
  title: { ...typographyStyles.body1Strong, ...wrapped },
  figure: { ...typographyStyles.body1, flexShrink: 0, maxWidth: "60%", fontVariantNumeric: "tabular-nums" },
  detail: { ...typographyStyles.caption1, ...wrapped, paddingTop: "2px", color: tokens.colorNeutralForeground2 },
});
