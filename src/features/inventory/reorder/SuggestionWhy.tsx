import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "../../../session/SessionContext";
import { Figures } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import type { Evidence, Suggestion } from "../../../model/stock/suggestion";
import { words } from "../words";
import { Message } from "../../../ui/Message";

/** As many rows as one checks by hand. */
const EVIDENCE_SHOWN = 12;

/** Why something is suggested: the rule in a sentence, the numbers, and the rows that they rest on. */
export function SuggestionWhy({ suggestion }: { readonly suggestion: Suggestion }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { numbers } = suggestion;
  const names = words.reorder.numbers;
  const figures: readonly (readonly [string, number | undefined])[] = [
    [names.available, numbers.available],
    [names.level, numbers.reorderLevel],
    [names.need, numbers.need],
    [names.onHand, numbers.onHand],
    [names.dueInTime, numbers.dueInTime],
    [names.late, numbers.late === 0 ? undefined : numbers.late],
    [names.dueLater, numbers.dueLater],
    [names.reserved, numbers.reserved],
    [names.asked, numbers.asked === 0 ? undefined : numbers.asked],
    [names.inPreparation, numbers.inPreparation],
    [names.upTo, numbers.orderUpTo],
    [names.reorderQuantity, numbers.reorderQuantity],
    [names.pack, numbers.unitsPerPack],
    [names.minimumOrder, numbers.minimumOrder],
    [names.dailyUse, numbers.dailyUse],
    [names.leadDays, numbers.leadDays],
    [names.safetyStock, numbers.safetyStock],
  ];
  return (
    <div className={styles.why}>
      <p className={styles.sentence}>{formats.sentence(suggestion.why)}</p>
      {suggestion.warnings.map((warning) => (
        <Message key={warning} intent="warning" text={warning} />
      ))}
      <Figures
        figures={figures.flatMap(([label, value]) =>
          value === undefined ? [] : [{ label, value: formats.figure(value) }],
        )}
      />
      <EvidenceRows evidence={suggestion.evidence} />
    </div>
  );
}

/** The rows that a figure rests on; each leads to its place in the sheet. */
export function EvidenceRows({ evidence }: { readonly evidence: readonly Evidence[] }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  if (evidence.length === 0) return null;
  return (
    <div>
      <div className={styles.label}>{words.reorder.evidence}</div>
      <ul className={styles.rows}>
        {evidence.slice(0, EVIDENCE_SHOWN).map(({ table, key }) => (
          <li key={`${table.name} ${key}`}>
            <Link as="button" onClick={() => void session.show({ table, key })}>
              {table.sheet} {key}
            </Link>
          </li>
        ))}
        {evidence.length > EVIDENCE_SHOWN && (
          <li>{words.reorder.moreEvidence(formats.quantity(evidence.length - EVIDENCE_SHOWN))}</li>
        )}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  why: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  sentence: { ...typographyStyles.body1, margin: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  rows: { display: "flex", flexWrap: "wrap", gap: "0 12px", margin: 0, padding: 0, listStyleType: "none" },
});
