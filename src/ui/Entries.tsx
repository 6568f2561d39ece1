import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A short list of facts in rows; each Entry is one. */
export function Entries({ children }: { readonly children: ReactNode }): ReactNode {
  return <ul className={useStyles().list}>{children}</ul>;
}

/** What it is, what more there is to know in small print, and at its end a state or a figure. */
export function Entry({
  children,
  small,
  lead,
  end,
}: {
  readonly children: ReactNode;
  readonly small?: ReactNode;
  /** A figure in front, such as a quantity that came or went. */
  readonly lead?: ReactNode;
  readonly end?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      {lead !== undefined && <span className={styles.lead}>{lead}</span>}
      <div className={styles.words}>
        <div>{children}</div>
        {small !== undefined && <div className={styles.small}>{small}</div>}
      </div>
      {end}
    </li>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: "1 1 120px", minWidth: 0, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  lead: {
    ...typographyStyles.body1Strong,
    minWidth: "48px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
});
