import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Formats } from "../../domain/formats";
import { useFormats } from "../../ui/FormatsContext";
import { hrefOf } from "../../ui/route";
import type { Finding } from "../../model/expenses/checks/finding";
import { Findings } from "./checks/Findings";
import { changeable } from "../../model/expenses/requireClaim";
import type { ClaimState, LineState } from "../../model/expenses/claimState";
import { isMileage } from "./line/expenseLine";
import { currencyOf } from "../../model/expenses/homeMoney";
import { words } from "./words";

/** The lines of a claim: what was spent, in its own and in the company's currency. */
export function ClaimLines({
  state,
  findings,
}: {
  readonly state: ClaimState;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  if (state.lines.length === 0) return <p className={styles.text}>{words.claim.noLines}</p>;
  return (
    <ul className={styles.list}>
      {state.lines.map((lineState) => {
        const { line, claimed, approved } = lineState;
        return (
          <li key={line.expense} className={styles.line}>
            <div className={styles.top}>
              <span className={styles.name}>{[line.category, line.vendor].filter(Boolean).join(", ")}</span>
              <span className={styles.amount}>{formats.money(claimed, state.currency)}</span>
            </div>
            <div className={styles.small}>
              {[line.expense, formats.day(line.date), ...detailsOf(lineState, state.currency, formats)]
                .filter(Boolean)
                .join(" · ")}
            </div>
            {approved !== claimed && (
              <div className={styles.small}>
                {words.claim.approvedOf(
                  formats.money(approved, state.currency),
                  formats.money(claimed, state.currency),
                )}
              </div>
            )}
            {line.receipt !== undefined && isLink(line.receipt) && (
              <Link className={styles.change} href={line.receipt} target="_blank" rel="noreferrer">
                {words.claim.openReceipt(line.expense)}
              </Link>
            )}
            {line.details !== undefined && <div className={styles.small}>{line.details}</div>}
            {line.comment !== undefined && <div className={styles.small}>{line.comment}</div>}
            <Findings findings={findings.get(line.expense) ?? []} />
            {changeable.includes(state.status) && (
              <Link
                className={styles.change}
                href={hrefOf("expenses/line", { claim: state.claim.claim, expense: line.expense })}
                aria-label={words.claim.changeLine(line.expense)}
              >
                {words.claim.change}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function detailsOf({ line }: LineState, home: string, formats: Formats): readonly (string | undefined)[] {
  const currency = currencyOf(line, home);
  return [
    line.city,
    currency === home
      ? undefined
      : line.rate === undefined || line.rateDate === undefined
        ? `${formats.money(line.amount, currency)}, ${words.claim.noRate}`
        : words.claim.inHome(
            formats.money(line.amount, currency),
            formats.typed(line.rate),
            formats.day(line.rateDate),
          ),
    line.distance === undefined ? undefined : words.claim.distance(formats.quantity(line.distance)),
    line.nights === undefined ? undefined : words.claim.nights(line.nights),
    line.tax === undefined ? undefined : words.claim.tax(formats.money(line.tax, currency)),
    line.people,
    isLink(line.receipt) ? undefined : (line.receipt ?? (isMileage(line) ? undefined : words.claim.noReceipt)),
  ];
}

/** Only web addresses: what people type is never run. */
const isLink = (receipt: string | undefined): boolean => /^https?:\/\//i.test(receipt ?? "");

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", justifyContent: "space-between", gap: "8px" },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  amount: { ...typographyStyles.body1, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  change: { minHeight: "24px" },
});
