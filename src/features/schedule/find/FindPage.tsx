import { Link } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { addDays } from "../../../domain/calendarDay";
import { listOf } from "../../../domain/sentence";
import { instantOf, isZone, type Instant } from "../../../domain/zonedTime";
import { Locations } from "../../../model/company/lists";
import { companySettings } from "../../../model/company/settings";
import { People } from "../../../model/people/people";
import { equipmentOf } from "../../../model/schedule/bookingRules";
import { findTimes, type Offer, type TimeWish } from "../../../model/schedule/findTimes";
import { meetingTables } from "../../../model/schedule/meetings";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { count, day, text, time } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { Form } from "../../../ui/Form";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { usePageState } from "../../../ui/usePageState";
import type { Invited } from "../book/bookMeeting";
import { peopleInAddress, PeopleField } from "../PeopleField";
import { ScheduleNavigation } from "../ScheduleNavigation";
import { words } from "../words";
import { TimesToSend } from "./TimesToSend";

/** Finds times for people, each with its reasons, and leads to booking one. */
export function FindPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page title={words.find.title} subtitle={words.find.subtitle}>
      <ScheduleNavigation />
      {tables ? <Finder tables={tables} /> : <Loading />}
    </Page>
  );
}

function Finder({ tables }: { readonly tables: TableSet }): ReactNode {
  const session = useSession();
  const { today, now } = session.circumstances();
  const { timeZone } = companySettings(tables);
  const self = tables.find(
    People,
    useSessionState((state) => state.user),
  )?.person;
  const [people, keepPeople] = usePageState<readonly Invited[]>(
    "people",
    self === undefined ? [] : [{ person: self, part: "Required" }],
  );
  const [asked, keepAsked] = usePageState<Asked | undefined>("wish", undefined);
  const [refusal, setRefusal] = useState<string>();
  return (
    <>
      <Section title={words.find.people}>
        <PeopleField people={people} onPeople={keepPeople} tables={tables} />
      </Section>
      <Form
        name="wish"
        columns={columns}
        initial={{ minutes: 60, from: today, to: addDays(today, 14), earliest: "08:00", latest: "18:00" }}
        submit={words.find.submit}
        refusal={refusal}
        choices={{}}
        onSubmit={({ minutes, from, to, earliest, latest, zone = timeZone, seats, equipment, site }) => {
          const problem =
            people.length === 0
              ? words.find.nobody
              : !isZone(zone)
                ? `${zone} is no time zone. Enter one such as Europe/Lisbon.`
                : to < from
                  ? `The last day, ${to}, comes before the first, ${from}. Enter a later one.`
                  : undefined;
          setRefusal(problem);
          if (problem !== undefined) return;
          keepAsked({
            at: instantOf(now, timeZone),
            wish: {
              required: namesOf(people, "Required"),
              optional: namesOf(people, "Optional"),
              minutes,
              from,
              // More than a year says nothing and takes long.
              to: to > addDays(from, 366) ? addDays(from, 366) : to,
              earliest,
              latest: latest === "00:00" ? undefined : latest,
              zone,
              ...(seats !== undefined || equipment !== undefined || site !== undefined
                ? { room: { seats: seats ?? 0, equipment: equipmentOf({ equipment }), site } }
                : {}),
            },
          });
        }}
      />
      {asked && <Offers tables={tables} asked={asked} people={people} />}
    </>
  );
}

/** What was asked for, and when. */
interface Asked {
  readonly wish: TimeWish;
  readonly at: Instant;
}

function Offers({
  tables,
  asked: { wish, at },
  people,
}: {
  readonly tables: TableSet;
  readonly asked: Asked;
  readonly people: readonly Invited[];
}): ReactNode {
  const offers = useMemo(() => findTimes(tables, wish, at), [tables, wish, at]);
  return (
    <Section title={words.find.found}>
      {offers.length === 0 ? (
        <EmptyState title={words.find.nothing}>{words.find.nothingText}</EmptyState>
      ) : (
        <>
          <Entries>
            {offers.map((offer) => (
              <OfferEntry key={offer.from} offer={offer} wish={wish} people={people} />
            ))}
          </Entries>
          <TimesToSend offers={offers.filter(({ missing }) => missing.length === 0)} zone={wish.zone} />
        </>
      )}
    </Section>
  );
}

function OfferEntry({
  offer,
  wish,
  people,
}: {
  readonly offer: Offer;
  readonly wish: TimeWish;
  readonly people: readonly Invited[];
}): ReactNode {
  const formats = useFormats();
  const { start, end, room, missing, outOfHours } = offer;
  const when = formats.moment(start);
  const small = [
    room,
    missing.length === 0
      ? words.find.all
      : words.find.missing(listOf(missing.map(({ person, why }) => `${person} (${why})`))),
    offer.without.length > 0 && words.find.withoutOptional(listOf(offer.without)),
    ...outOfHours.map(({ person, local }) => words.find.outOfHours(person, formats.time(local.slice(11)))),
  ].filter(Boolean);
  // Who can't come is asked as optional: the meeting can be booked without them.
  const invited = people.map((each) =>
    missing.some(({ person }) => person === each.person) ? { ...each, part: "Optional" as const } : each,
  );
  const address = {
    start,
    end,
    zone: wish.zone,
    people: peopleInAddress(invited),
    ...(room !== undefined && { room }),
  };
  return (
    <Entry
      small={small.join(" · ")}
      end={
        <Link href={hrefOf("schedule/book", address)} aria-label={words.find.bookAt(when)}>
          {words.find.book}
        </Link>
      }
    >
      {when} – {formats.time(end.slice(11))}
    </Entry>
  );
}

const namesOf = (people: readonly Invited[], part: Invited["part"]): readonly string[] =>
  people.filter((each) => each.part === part).map(({ person }) => person);

const columns = {
  minutes: count({ header: words.find.minutes, help: words.find.minutesHelp }),
  from: day({ header: words.find.from, help: words.find.fromHelp }),
  to: day({ header: words.find.to, help: words.find.toHelp }),
  earliest: optional(time({ header: words.find.earliest, help: words.find.earliestHelp })),
  latest: optional(time({ header: words.find.latest, help: words.find.latestHelp })),
  seats: optional(count({ header: words.find.seats, help: words.find.seatsHelp })),
  equipment: optional(text({ header: words.find.equipment, help: words.find.equipmentHelp })),
  site: optional(text({ header: words.find.site, help: words.find.siteHelp })),
  zone: optional(text({ header: words.find.zone, help: words.find.zoneHelp })),
};

const reads = [...new Set([...meetingTables, Locations])];
