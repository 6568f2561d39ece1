import { useMemo, type ReactNode } from "react";
import { clockTrail, minutesByState } from "../../science/serviceClock";
import { requestReader } from "../../model/requests/requestState";
import { useSession } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { Facts } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { RecordStepPage } from "../../ui/RecordPage";
import type { Found } from "../../ui/recordKind";
import type { Request } from "../../model/requests/tables";
import { requestRecord } from "./requestRecord";
import { formatSpan, words } from "./words";

/** How the clock of a request came to where it is: day by day, and by state. */
export function TrailPage(): ReactNode {
  return (
    <RecordStepPage kind={requestRecord} title={words.trail.title} subtitle={words.trail.subtitle}>
      {(found) => <Trail {...found} />}
    </RecordStepPage>
  );
}

function Trail({ record, tables }: Found<Request>): ReactNode {
  const formats = useFormats();
  const { now } = useSession().circumstances();
  const { steps, states, clocks } = useMemo(() => {
    const { rule, clocks, state } = requestReader(tables, now)(record);
    const asOf = clocks.serialOf(now);
    return {
      clocks,
      steps: clockTrail({ ...rule, target: state.target?.solve ?? 1 }, asOf),
      states: [...minutesByState(rule, asOf)].filter(([, minutes]) => minutes > 0),
    };
  }, [tables, now, record]);
  if (steps.length === 0) return <EmptyState title={words.trail.none} />;
  return (
    <>
      <Entries>
        {steps.map(({ from, to, state, minutes, counts, worked }) => (
          <Entry
            key={from}
            small={`${formats.moment(clocks.momentOf(from))} – ${formats.moment(clocks.momentOf(to))}`}
            end={counts ? words.trail.counted(formatSpan(worked)) : words.trail.held(formatSpan(minutes))}
          >
            {state}: {formatSpan(minutes)}
          </Entry>
        ))}
      </Entries>
      <Section title={words.trail.states}>
        <Facts facts={states.map(([label, minutes]) => ({ label, value: formatSpan(minutes) }))} />
      </Section>
    </>
  );
}
