import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Result } from "../../../domain/result";
import type { Columns } from "../../../tables/defineTable";
import { readTexts, type Filled } from "../../../ui/draft";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Message } from "../../../ui/Message";
import { ButtonRow, Section } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import type { FormState } from "../../../ui/useForm";
import { words } from "../words";
import type { Decisions, PlannedDate, SeriesDecision } from "./planSeries";

/** The dates that a form comes to, once they are asked for: each that clashes with what can be done about it. */
export function SeriesDates<const C extends Columns>({
  form,
  columns,
  plan,
  decisions,
  onDecisions,
  skip,
}: {
  readonly form: FormState;
  readonly columns: C;
  readonly plan: (row: Filled<C>) => Result<readonly PlannedDate[]>;
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
  /** What becomes of a date that is left out. */
  readonly skip: string;
}): ReactNode {
  const formats = useFormats();
  const [asked, setAsked] = useState<FormState["texts"]>();
  const planned = useMemo(() => {
    if (asked === undefined) return undefined;
    const read = readTexts(columns, asked, formats.style, Object.keys(columns));
    return read.ok ? plan(read.row) : undefined;
    // What is planned changes with what was asked for; the columns and the rule stay.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `plan` is made at each rendering
  }, [asked, formats]);
  const dates = planned?.ok === true ? planned.value : [];
  const held = dates.filter(({ conflict, isDayOff }) => conflict === undefined && isDayOff !== true);
  return (
    <>
      <ButtonRow>
        <Button onClick={() => setAsked(form.texts)}>{words.series.check}</Button>
      </ButtonRow>
      {planned?.ok === false && <Message text={planned.problem.message} />}
      {dates.length > 0 && (
        <Section title={words.series.dates}>
          <p role="status">{words.series.held(formats.quantity(held.length), formats.quantity(dates.length))}</p>
          <Entries>
            {dates.map((date) => (
              <Entry
                key={date.slot}
                {...(date.conflict !== undefined && { small: date.conflict })}
                {...(date.isDayOff && { small: words.series.dayOff })}
                end={
                  date.conflict !== undefined && (
                    <Decide
                      date={date}
                      decision={decisions[date.slot]}
                      onDecision={(decision) => onDecisions(decided(decisions, date.slot, decision))}
                      skip={skip}
                    />
                  )
                }
              >
                {formats.moment(date.start)}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
    </>
  );
}

function Decide({
  date: { start, otherRoom, otherTime },
  decision,
  onDecision,
  skip,
}: {
  readonly date: PlannedDate;
  readonly decision: SeriesDecision | undefined;
  readonly onDecision: (decision: SeriesDecision | undefined) => void;
  readonly skip: string;
}): ReactNode {
  const formats = useFormats();
  const ways: readonly (readonly [SeriesDecision, string])[] = [
    ["skip", skip],
    ...(otherRoom === undefined ? [] : [["room", words.series.room(otherRoom)] as const]),
    ...(otherTime
      ? [["time", words.series.time(formats.time(otherTime.start.slice(11)), otherTime.room)] as const]
      : []),
  ];
  return (
    <PaneSelect
      aria-label={words.series.decide(formats.moment(start))}
      value={decision ?? ""}
      onChange={(_event, { value }) => onDecision(ways.find(([way]) => way === value)?.[0])}
    >
      <option value="">{words.series.open}</option>
      {ways.map(([way, label]) => (
        <option key={way} value={way}>
          {label}
        </option>
      ))}
    </PaneSelect>
  );
}

function decided(decisions: Decisions, slot: string, decision: SeriesDecision | undefined): Decisions {
  const { [slot]: _before, ...others } = decisions;
  return decision === undefined ? others : { ...others, [slot]: decision };
}
