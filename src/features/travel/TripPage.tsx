import { Button, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { decidedWords } from "../../model/approvals/decision";
import { useSession } from "../../session/SessionContext";
import { Entries, Entry } from "../../ui/Entries";
import { Facts, type Figure } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import type { Formats } from "../../domain/formats";
import type { Found } from "../../ui/recordKind";
import { RecordPage, type RecordView } from "../../ui/RecordPage";
import { Tag } from "../../ui/Tag";
import { tripChecksIn } from "./checks/tripChecks";
import { nextSteps } from "./nextSteps";
import { TripLegList } from "./legs/TripLegList";
import { tripStates, type TripState } from "../../model/trips/tripState";
import { tripRecord } from "./tripRecord";
import { toneOf, words } from "./words";

/** One trip: where it stands, what to look at, its estimate, legs and approval, and the next steps. */
export function TripPage(): ReactNode {
  const formats = useFormats();
  return (
    <RecordPage kind={tripRecord} view={({ record }) => viewOf(record, formats)}>
      {(found) => (
        <>
          <Checks {...found} />
          <Section title={words.trip.legs}>
            <TripLegList state={found.record} />
          </Section>
          <Estimate state={found.record} />
          <Approval state={found.record} />
        </>
      )}
    </RecordPage>
  );
}

function viewOf(state: TripState, formats: Formats): RecordView {
  const { trip, status } = state;
  const where = trip.country === undefined ? trip.destination : `${trip.destination}, ${trip.country}`;
  const fact = (label: string, value: string | undefined): readonly Figure[] =>
    value === undefined ? [] : [{ label, value }];
  return {
    subtitle: `${trip.traveller} · ${where} · ${words.days(formats.day(trip.start), formats.day(trip.end))}`,
    tags: <Tag tone={toneOf(status)}>{status}</Tag>,
    steps: nextSteps(state),
    facts: [
      { label: words.trip.purpose, value: trip.purpose },
      { label: words.trip.kind, value: trip.kind },
      ...fact(words.trip.department, trip.department),
      ...fact(words.trip.visa, trip.visaOn && formats.day(trip.visaOn)),
      ...fact(words.trip.claim, trip.claim),
      ...fact(words.trip.reason, trip.reason),
    ],
  };
}

function Checks({ record: state, tables }: Found<TripState>): ReactNode {
  const session = useSession();
  const formats = useFormats();
  const { today } = session.circumstances();
  const checks = useMemo(() => tripChecksIn(tables, tripStates(tables, today), today)(state), [tables, state, today]);
  if (checks.length === 0) return null;
  return (
    <Section title={words.trip.checks}>
      <Entries>
        {checks.map(({ level, sentence, rows }) => {
          const row = rows[0];
          return (
            <Entry
              key={sentence}
              end={
                row && (
                  <Button size="small" appearance="subtle" onClick={() => void session.show(row)}>
                    {words.trip.showRows}
                  </Button>
                )
              }
            >
              <Tag tone={level === "note" ? "plain" : level}>{words.trip.levels[level]}</Tag>{" "}
              {formats.sentence(sentence)}
            </Entry>
          );
        })}
      </Entries>
    </Section>
  );
}

function Estimate({ state }: { readonly state: TripState }): ReactNode {
  const formats = useFormats();
  const { estimates, estimated, currency } = state;
  return (
    <Section title={words.trip.estimate}>
      {estimates.length === 0 ? (
        <div>{words.trip.noEstimate}</div>
      ) : (
        <Facts
          facts={[
            ...estimates.map(({ category, amount }) => ({ label: category, value: formats.money(amount, currency) })),
            { label: words.trip.total, value: formats.money(estimated, currency), strong: true },
          ]}
        />
      )}
    </Section>
  );
}

function Approval({ state }: { readonly state: TripState }): ReactNode {
  const formats = useFormats();
  const { approvals, waitingFor } = state.standing;
  const last = waitingFor ?? approvals.at(-1);
  return (
    <Section
      title={words.trip.approvals}
      actions={
        last && <Link href={hrefOf("approvals/decision", { approval: last.approval })}>{words.trip.decide}</Link>
      }
    >
      {approvals.length === 0 ? (
        <div>{words.trip.notAsked}</div>
      ) : (
        <Entries>
          {approvals.map(({ approval, step, approver, decision, decidedBy, decidedOn, askedOn, comment }) => (
            <Entry
              key={approval}
              small={[
                decidedOn === undefined
                  ? words.trip.asked(formats.day(askedOn))
                  : words.trip.decided(decidedBy ?? "", formats.day(decidedOn)),
                comment,
              ]
                .filter(Boolean)
                .join(" · ")}
              end={
                <Tag tone={decidedOn === undefined ? "warning" : decision === "Refuse" ? "bad" : "good"}>
                  {decidedOn === undefined || decision === undefined ? words.trip.waits : decidedWords[decision]}
                </Tag>
              }
            >
              {words.trip.step(formats.quantity(step), approver)}
            </Entry>
          ))}
        </Entries>
      )}
    </Section>
  );
}
