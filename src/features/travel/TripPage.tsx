import { Button, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { Facts, type Figure } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page, Section } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { TripActions } from "./TripActions";
import type { TripCheck } from "./tripCheck";
import { tripChecksIn, tripCheckTables } from "./tripChecks";
import { TripLegList } from "./TripLegList";
import { tripStates, type TripState } from "../../model/trips/tripState";
import { toneOf, words } from "./words";

/** One trip: where it stands, what to look at, its estimate, legs and approval, and the next steps. */
export function TripPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const number = useRoute().params.trip ?? "";
  const tables = useTables(tripCheckTables);
  const states = useMemo(() => tables && tripStates(tables, today), [tables, today]);
  const state = states?.get(number);
  const checks = useMemo(
    () => (tables && states && state ? tripChecksIn(tables, states, today)(state) : []),
    [tables, states, state, today],
  );
  const back = { href: hrefOf("travel"), label: words.title };
  if (!state)
    return (
      <Page title={number} back={back}>
        {tables ? <EmptyState title={words.gone}>{words.goneText(number)}</EmptyState> : <Loading />}
      </Page>
    );
  const { trip } = state;
  const where = trip.country === undefined ? trip.destination : `${trip.destination}, ${trip.country}`;
  return (
    <Page
      title={number}
      back={back}
      subtitle={`${trip.traveller} · ${where} · ${words.days(formats.day(trip.start), formats.day(trip.end))}`}
      actions={<Tag tone={toneOf(state.status)}>{state.status}</Tag>}
    >
      <TripActions state={state} />
      <Checks checks={checks} />
      <Section title={words.trip.legs}>
        <TripLegList state={state} />
      </Section>
      <Estimate state={state} />
      <Approval state={state} />
      <Course state={state} />
    </Page>
  );
}

function Checks({ checks }: { readonly checks: readonly TripCheck[] }): ReactNode {
  const session = useSession();
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
              <Tag tone={level === "note" ? "plain" : level}>{words.trip.levels[level]}</Tag> {sentence}
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
  const { approvals } = state.standing;
  return (
    <Section
      title={words.trip.approvals}
      actions={approvals.length > 0 && <Link href={hrefOf("approvals")}>{words.trip.decide}</Link>}
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
                  {decidedOn === undefined ? words.trip.waits : decision}
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

function Course({ state: { trip } }: { readonly state: TripState }): ReactNode {
  const formats = useFormats();
  const fact = (label: string, value: string | undefined): readonly Figure[] =>
    value === undefined ? [] : [{ label, value }];
  return (
    <Facts
      facts={[
        { label: words.trip.purpose, value: trip.purpose },
        { label: words.trip.kind, value: trip.kind },
        ...fact(words.trip.department, trip.department),
        ...fact(words.trip.visa, trip.visaOn && formats.day(trip.visaOn)),
        ...fact(words.trip.claim, trip.claim),
        ...fact(words.trip.reason, trip.reason),
      ]}
    />
  );
}
