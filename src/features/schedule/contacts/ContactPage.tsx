import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { instantOf, isZone, momentIn } from "../../../domain/zonedTime";
import { companySettings } from "../../../model/company/settings";
import { Orders } from "../../../model/orders/tables";
import { meetingTables } from "../../../model/schedule/meetings";
import { Contacts, MeetingPeople, Meetings, type Contact } from "../../../model/schedule/tables";
import { useSession } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { sameKey } from "../../../tables/keys";
import { Entries, Entry } from "../../../ui/Entries";
import type { Figure } from "../../../ui/Figures";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { editRecordHref } from "../../../ui/record/recordAddress";
import { recordHref, type RecordKind } from "../../../ui/recordKind";
import { RecordPage } from "../../../ui/RecordPage";
import { hrefOf } from "../../../ui/route";
import { pageStep } from "../../../ui/Steps";
import { Tag } from "../../../ui/Tag";
import { toneOf } from "../MeetingPage";
import { meetingRecord } from "../meetingRecord";
import { peopleInAddress } from "../PeopleField";
import { words } from "../words";

/** A person outside: how to reach them, what time it is there, and what there was with them. */
export function ContactPage(): ReactNode {
  const formats = useFormats();
  const { now } = useSession().circumstances();
  return (
    <RecordPage
      kind={contactRecord}
      view={({ record, tables }) => {
        const fact = (label: string, value: string | undefined): readonly Figure[] =>
          value === undefined ? [] : [{ label, value }];
        const { contact, zone } = record;
        const there =
          zone !== undefined && isZone(zone)
            ? formats.moment(momentIn(instantOf(now, companySettings(tables).timeZone), zone))
            : undefined;
        return {
          subtitle: [record.role, record.organisation].filter(Boolean).join(", "),
          tags: record.followUpOn !== undefined && (
            <Tag tone="warning">{words.contacts.followUpOn(formats.day(record.followUpOn))}</Tag>
          ),
          steps: [
            pageStep(words.contacts.book, "schedule/book", {
              people: peopleInAddress([{ person: contact, part: "Required" }]),
            }),
          ],
          facts: [
            ...fact(words.contacts.email, record.email),
            ...fact(words.contacts.phone, record.phone),
            ...fact(words.contacts.zone, zone),
            ...fact(words.contacts.now, there),
            ...fact(words.contacts.vendor, record.vendor),
            ...fact(words.contacts.followUp, record.followUp),
            ...fact(words.contacts.note, record.note),
          ],
        };
      }}
    >
      {({ record, tables }) => (
        <>
          <Link href={editRecordHref(Contacts, record.contact)}>{words.contacts.edit}</Link>
          <History contact={record} tables={tables} />
        </>
      )}
    </RecordPage>
  );
}

function History({ contact, tables }: { readonly contact: Contact; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const theirs = new Set(
    tables
      .rows(MeetingPeople)
      .filter(
        ({ person, email }) => sameKey(person, contact.contact) || (email !== undefined && email === contact.email),
      )
      .map(({ meeting }) => meeting),
  );
  const meetings = tables
    .rows(Meetings)
    .filter(({ meeting }) => theirs.has(meeting))
    .sort((one, other) => (one.start < other.start ? 1 : -1));
  const { vendor } = contact;
  const orders = vendor === undefined ? [] : tables.rows(Orders).filter((order) => sameKey(order.vendor, vendor));
  return (
    <>
      <Section title={words.contacts.history}>
        {meetings.length === 0 ? (
          <div>{words.contacts.noHistory}</div>
        ) : (
          <Entries>
            {meetings.map(({ meeting, subject, start, status }) => (
              <Entry
                key={meeting}
                small={formats.moment(start)}
                end={status !== "Confirmed" && <Tag tone={toneOf(status)}>{status}</Tag>}
              >
                <Link href={recordHref(meetingRecord, meeting)}>{subject}</Link>
              </Entry>
            ))}
          </Entries>
        )}
      </Section>
      {orders.length > 0 && (
        <Section title={words.contacts.orders}>
          <Entries>
            {orders
              .slice(-10)
              .reverse()
              .map(({ order, date }) => (
                <Entry key={order} small={formats.day(date)}>
                  <Link href={hrefOf("orders/order", { order })}>{order}</Link>
                </Entry>
              ))}
          </Entries>
        </Section>
      )}
    </>
  );
}

const contactRecord: RecordKind<Contact> = {
  table: Contacts,
  path: "schedule/contact",
  param: "contact",
  list: { path: "schedule/contacts", label: words.contacts.title },
  reads: [...new Set([...meetingTables, Orders])],
  find: (tables, key) => tables.find(Contacts, key),
  gone: { title: words.contacts.gone, text: words.contacts.goneText },
};
