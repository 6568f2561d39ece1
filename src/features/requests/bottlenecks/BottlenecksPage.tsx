import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { daysBetween } from "../../../domain/calendarDay";
import { useSession, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { Facts } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { RequestsNavigation } from "../RequestsNavigation";
import { requestRecord } from "../requestRecord";
import { formatSpan, words } from "../words";
import { bottlenecksOf, bottleneckTables } from "./bottlenecks";

/** Where requests stand still, where their time goes, who waits for whom, and what comes again. */
export function BottlenecksPage(): ReactNode {
  const tables = useTables(bottleneckTables);
  return (
    <Page title={words.bottlenecks.title} subtitle={words.bottlenecks.subtitle}>
      <RequestsNavigation />
      {tables ? <Bottlenecks tables={tables} /> : <Loading />}
    </Page>
  );
}

function Bottlenecks({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today, now } = useSession().circumstances();
  const found = useMemo(() => bottlenecksOf(tables, today, now), [tables, today, now]);
  const ageOf = (since: string): string => formats.counted(daysBetween(since.slice(0, 10), today), "day");
  const link = (request: string): ReactNode => <Link href={recordHref(requestRecord, request)}>{request}</Link>;
  const over = (count: number): ReactNode =>
    count > 0 && <Tag tone="bad">{words.bottlenecks.over(formats.quantity(count))}</Tag>;
  return (
    <>
      {found.states.length === 0 && <EmptyState title={words.bottlenecks.none} />}
      {found.states.length > 0 && (
        <Section title={words.bottlenecks.states}>
          <Entries>
            {found.states.map(({ status, count, over: late, oldest }) => (
              <Entry
                key={status}
                lead={formats.quantity(count)}
                small={
                  <>
                    {words.bottlenecks.oldest(ageOf(oldest.since))} {link(oldest.request.request)}
                  </>
                }
                end={over(late)}
              >
                <Link href={hrefOf("requests", { show: status })}>{status}</Link>
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      {found.owners.length > 0 && (
        <Section title={words.bottlenecks.owners}>
          <Entries>
            {found.owners.map(({ owner, count, over: late }) => (
              <Entry key={owner} lead={formats.quantity(count)} end={over(late)}>
                {owner}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      {found.waits.length > 0 && (
        <Section title={words.bottlenecks.waits}>
          <Entries>
            {found.waits.map(({ who, whom, count, oldest }) => (
              <Entry
                key={`${who} ${whom}`}
                lead={formats.quantity(count)}
                small={
                  <>
                    {words.bottlenecks.oldest(ageOf(oldest.since))} {link(oldest.request.request)}
                  </>
                }
              >
                {words.bottlenecks.waitsFor(who, whom)}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      {found.spent.length > 0 && (
        <Section title={words.bottlenecks.spent}>
          <div>{words.bottlenecks.spentText}</div>
          <Facts facts={found.spent.map(({ state, minutes }) => ({ label: state, value: formatSpan(minutes) }))} />
        </Section>
      )}
      <Section title={words.bottlenecks.repeats}>
        {found.repeats.length === 0 ? (
          <div>{words.bottlenecks.noRepeats}</div>
        ) : (
          <Entries>
            {found.repeats.map(({ rule, name, requests }) => (
              <Entry
                key={`${rule.same} ${name}`}
                small={requests.map(({ request }, index) => (
                  <span key={request}>
                    {index > 0 && ", "}
                    {link(request)}
                  </span>
                ))}
                end={words.bottlenecks.repeat(formats.quantity(requests.length), formats.quantity(rule.days))}
              >
                {rule.same}: {name}
              </Entry>
            ))}
          </Entries>
        )}
      </Section>
    </>
  );
}
