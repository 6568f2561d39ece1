import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../../ui/FormatsContext";
import type { BudgetLine } from "../../../model/expenses/budgets";
import { words } from "../words";

/** One budget as a bar and in words: spent in full colour, what waits for approval hatched, and what is left. */
export function BudgetBar({
  line,
  currency,
  href,
}: {
  readonly line: BudgetLine;
  readonly currency: string;
  readonly href: string;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { category, budget, spent, committed, left } = line;
  const used = formats.money(spent + committed, currency);
  const whole = Math.max(budget ?? 0, spent + committed, 0.01);
  const widthOf = (amount: number): string => `${String((Math.max(0, amount) / whole) * 100)}%`;
  const isOver = left < 0;
  return (
    <a href={href} className={styles.row}>
      <span className={styles.line}>
        <span className={styles.name}>{category}</span>
        <span className={mergeClasses(styles.left, isOver && styles.over)}>
          {isOver
            ? words.budgets.over(formats.money(-left, currency))
            : words.budgets.left(formats.money(left, currency))}
        </span>
      </span>
      {/* The words beside it say the same. */}
      <span aria-hidden className={styles.bar}>
        <span className={mergeClasses(styles.spent, isOver && styles.spentOver)} style={{ width: widthOf(spent) }} />
        <span className={styles.committed} style={{ width: widthOf(committed) }} />
      </span>
      <span className={styles.small}>
        {budget === undefined ? words.budgets.noBudget(used) : words.budgets.of(used, formats.money(budget, currency))}
      </span>
    </a>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "6px 0",
    color: "inherit",
    textDecorationLine: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  left: { ...typographyStyles.body1, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  bar: {
    display: "flex",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  spent: { backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  spentOver: { backgroundColor: tokens.colorStatusDangerBackground3 },
  committed: {
    forcedColorAdjust: "none",
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorBrandBackground} 0 2px, transparent 2px 5px)`,
  },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
