import { Button, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Done } from "../../../session/session";
import { useSessionState } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { ButtonRow, Section } from "../../../ui/Page";
import { PlanPreview } from "../../../ui/PlanPreview";
import { followHref, hrefOf } from "../../../ui/route";
import { Claims, expenseCategories } from "../../../model/expenses/tables";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import type { TripState } from "../../../model/trips/tripState";
import { tripRecord } from "../tripRecord";
import { openTripClaim } from "./openTripClaim";
import { tripClaim, tripClaimTables, type TripExpense } from "./tripClaim";
import { tripPerDiem, type PaidDay } from "./tripPerDiem";
import { words } from "../words";
import { Message } from "../../../ui/Message";

/** What a trip has to claim: looked at, corrected day by day, then opened as a claim. */
export function ClaimPage(): ReactNode {
  return (
    <RecordStepPage kind={tripRecord} title={words.claim.title} subtitle={words.claim.subtitle} reads={tripClaimTables}>
      {(found) => <Claim {...found} />}
    </RecordStepPage>
  );
}

function Claim({ record: state, tables, home }: Found<TripState>): ReactNode {
  const hasClaims = useSessionState(({ present }) => present.has(Claims.name));
  const open = useAction(openTripClaim);
  const { lines, told } = useMemo(() => tripClaim(tables, state), [tables, state]);
  const { days } = useMemo(() => tripPerDiem(tables, state), [tables, state]);
  const { trip } = state.trip;
  if (!hasClaims) return <Told intent="info" text={words.claim.noExpenses} />;
  if (open.planned)
    return (
      <PlanPreview doing={open} write={words.claim.write} onWritten={(done) => followHref(claimHref(done) ?? home)} />
    );
  const others = lines.filter(({ category }) => category !== expenseCategories.perDiem);
  return (
    <>
      {open.refusal && <Told intent="error" text={open.refusal.message} />}
      {told.map((text) => (
        <Told key={text} intent="warning" text={text} />
      ))}
      <Section title={words.claim.days}>
        {days.length === 0 ? <div>{words.claim.noDays}</div> : <PaidDays trip={trip} days={days} />}
      </Section>
      <Section title={words.claim.others}>
        {others.length === 0 ? (
          <div>{words.claim.noOthers}</div>
        ) : (
          <OtherLines lines={others} currency={state.currency} />
        )}
      </Section>
      <ButtonRow>
        <Button appearance="primary" disabledFocusable={open.busy} onClick={() => void open.preview({ trip })}>
          {words.claim.preview}
        </Button>
      </ButtonRow>
    </>
  );
}

/** The page of the claim that was opened. */
function claimHref({ created }: Done): string | undefined {
  const claim = created.find(({ table }) => table === Claims)?.key;
  return claim === undefined ? undefined : hrefOf("expenses/claim", { claim });
}

const Told = ({
  intent,
  text,
}: {
  readonly intent: "info" | "warning" | "error";
  readonly text: string;
}): ReactNode => <Message intent={intent} text={text} />;

function PaidDays({ trip, days }: { readonly trip: string; readonly days: readonly PaidDay[] }): ReactNode {
  const formats = useFormats();
  return (
    <Entries>
      {days.map((day) => (
        <Entry
          key={day.date}
          small={[
            words.claim.dayDetail(day.place, formats.percent(day.share)),
            day.provided.length > 0 && words.claim.provided(day.provided.join(", ")),
          ]
            .filter(Boolean)
            .join(" · ")}
          end={
            <>
              <span>{formats.money(day.amount, day.currency)}</span>
              <Link
                href={hrefOf("travel/day", { trip, date: day.date })}
                aria-label={words.claim.changeDay(formats.day(day.date))}
              >
                {words.claim.meals}
              </Link>
            </>
          }
        >
          {formats.day(day.date)}
        </Entry>
      ))}
    </Entries>
  );
}

function OtherLines({
  lines,
  currency,
}: {
  readonly lines: readonly TripExpense[];
  readonly currency: string;
}): ReactNode {
  const formats = useFormats();
  return (
    <Entries>
      {lines.map((line, index) => (
        <Entry
          // Two drives of one day can be alike.
          key={index}
          small={[formats.day(line.date), line.details].filter(Boolean).join(" · ")}
          end={<span>{formats.money(line.amount, line.currency ?? currency)}</span>}
        >
          {line.category}
        </Entry>
      ))}
    </Entries>
  );
}
