import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface Figure {
  readonly label: string;
  readonly value: ReactNode;
  /** What makes it up, in small print below. */
  readonly note?: ReactNode;
  readonly strong?: boolean;
}

/** Figures with their names, in as many columns as the pane is wide. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {figures.map(({ label, value, note, strong }) => (
        <div key={label} className={mergeClasses(styles.figure, strong && styles.wide)}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.value, strong && styles.strong)}>{value}</dd>
          {note !== undefined && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Facts one below the other: the name on the left, what holds on the right. */
export function Facts({ facts }: { readonly facts: readonly Figure[] }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value, note, strong }) => (
        <div key={label} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.factValue, strong && styles.strongFact)}>
            {value}
            {note !== undefined && <div className={styles.note}>{note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(90px, 1fr))",
    gap: "8px 12px",
    margin: 0,
  },
  figure: { minWidth: 0 },
  // A large figure is not broken in the middle.
  wide: { gridColumnEnd: "span 2" },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  strong: { ...typographyStyles.subtitle1 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  facts: { display: "flex", flexDirection: "column", margin: 0 },
  fact: {
    display: "grid",
    gridTemplateColumns: "minmax(88px, 2fr) 3fr",
    gap: "8px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  factValue: {
    ...typographyStyles.body1,
    margin: 0,
    textAlign: "right",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  strongFact: { ...typographyStyles.body1Strong },
});
