import { Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useFormats } from "../../../ui/FormatsContext";
import { Tag, type Tone } from "../../../ui/Tag";
import type { LineState } from "../../../model/orders/orderState";
import { quantityOf, type CountedLine } from "./receipt";
import type { LineResult, ReceiptWord } from "./judgeShipment";
import { words } from "../words";
import type { UnitOf } from "../../../model/stock/units";

/** What came of one order line, with the judgement on it. */
export function ReceiveLine({
  state,
  name,
  typed,
  reasons,
  unitOf,
  unread,
  result,
  onType,
}: {
  readonly state: LineState;
  readonly name: string;
  readonly typed: CountedLine;
  readonly reasons: readonly string[];
  readonly unitOf: UnitOf;
  /** What is typed is no quantity. */
  readonly unread: boolean;
  readonly result: LineResult | undefined;
  readonly onType: (typed: CountedLine) => void;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const listId = useId();
  const { line, open } = state;
  const named = `${line.item} ${name}`;
  const rejects = (quantityOf(typed.rejected, formats.style) ?? 0) > 0;
  return (
    <li className={styles.line}>
      <div className={styles.name}>{name}</div>
      <div className={styles.small}>
        {line.item} · {words.receive.openNow(formats.quantity(open), unitOf(open, line.unit))}
      </div>
      {line.department !== undefined && (
        <div className={styles.department}>{words.receive.forDepartment(line.department)}</div>
      )}
      <div className={styles.fields}>
        <Field label={words.receive.counted} size="small">
          <Input
            aria-label={words.receive.countedNamed(named)}
            className={styles.number}
            inputMode="decimal"
            value={typed.counted}
            onChange={(_event, { value }) => onType({ ...typed, counted: value })}
          />
        </Field>
        <Field label={words.receive.rejected} size="small">
          <Input
            aria-label={words.receive.rejectedNamed(named)}
            className={styles.number}
            inputMode="decimal"
            value={typed.rejected}
            onChange={(_event, { value }) => onType({ ...typed, rejected: value })}
          />
        </Field>
        {rejects && (
          <Field label={words.receive.reason} size="small" className={styles.reason}>
            <Input
              aria-label={words.receive.reasonNamed(named)}
              list={listId}
              value={typed.reason}
              onChange={(_event, { value }) => onType({ ...typed, reason: value })}
            />
            <datalist id={listId}>
              {reasons.map((reason) => (
                <option key={reason} value={reason} />
              ))}
            </datalist>
          </Field>
        )}
      </div>
      <div role="status" className={styles.result}>
        {unread && <span className={styles.wrong}>{words.receive.wrongNumber}</span>}
        {result && (
          <>
            <Tag tone={tones[result.word]}>
              {result.word === "Damaged" && result.accepted === 0
                ? words.receive.allRejected
                : words.receive.judged[result.word]}
            </Tag>{" "}
            <span className={styles.small}>{formats.sentence(result.sentence)}</span>
          </>
        )}
      </div>
    </li>
  );
}

const tones: Record<ReceiptWord, Tone> = {
  Exact: "good",
  "Short, ok": "good",
  "Over, ok": "good",
  Short: "warning",
  Damaged: "warning",
  "Over limit": "bad",
  "Not ordered": "bad",
};

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { ...typographyStyles.body1Strong, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  department: { ...typographyStyles.caption1Strong },
  fields: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  number: { width: "96px" },
  reason: { flex: "1 1 140px" },
  result: { minHeight: "20px" },
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
});
