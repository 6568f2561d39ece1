import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { absencesIn, isToCome } from "../../model/calendar/absences";
import { Absences } from "../../model/calendar/tables";
import { Lists } from "../../model/company/lists";
import { isActive, People, samePerson, type Person } from "../../model/people/people";
import { useSession, useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { Facts } from "../../ui/Figures";
import { ActionForm } from "../../ui/ActionForm";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { editRecordHref } from "../../ui/record/recordAddress";
import { recordChoices } from "../../ui/record/recordChoices";
import { hrefOf, useRoute } from "../../ui/route";
import { addAbsence, endAbsence } from "./absences";
import { PersonRecords } from "./PersonRecords";
import { words } from "./words";

/** One person: whom they answer to, when they are away, and what they ask for, decide and hold. */
export function PersonPage(): ReactNode {
  const session = useSession();
  const name = useRoute().params.person ?? "";
  const tables = useTables(reads);
  const person = tables?.find(People, name);
  return (
    <Page title={name} back={{ href: hrefOf("approvals/people"), label: words.people.title }}>
      {!tables ? (
        <Loading />
      ) : !person ? (
        <EmptyState title={words.person.goneTitle}>{words.person.goneText(name)}</EmptyState>
      ) : (
        <>
          <Known person={person} tables={tables} />
          <Section title={words.person.absence}>
            <AbsenceList person={person.person} tables={tables} />
            <AbsenceForm key={person.delegate ?? ""} person={person} tables={tables} />
          </Section>
          <PersonRecords person={person.person} />
          <ButtonRow>
            <Link href={editRecordHref(People, person.person)}>{words.person.edit}</Link>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => void session.show({ table: People, key: person.person })}
            >
              {words.person.showRow}
            </Button>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}

function Known({ person, tables }: { readonly person: Person; readonly tables: TableSet }): ReactNode {
  const absent = tables
    .rows(People)
    .filter(({ delegate }) => delegate !== undefined && samePerson(delegate, person.person))
    .map((each) => each.person);
  const facts = [
    [words.person.department, person.department],
    [words.person.role, person.role],
    [words.person.manager, person.manager],
    [words.person.email, person.email],
    [words.person.standsInFor, absent.length === 0 ? undefined : absent.join(", ")],
  ] as const;
  return <Facts facts={facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))} />;
}

/** What is not over yet, each with its end. */
function AbsenceList({ person, tables }: { readonly person: string; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const ending = useAction(endAbsence);
  const own = tables
    .rows(Absences)
    .filter((row) => samePerson(row.person, person) && row.status !== "Cancelled" && isToCome(row, today));
  const former = own.length === 0 ? absencesIn(tables)(person).filter((row) => isToCome(row, today)) : [];
  if (own.length + former.length === 0) return null;
  return (
    <Entries>
      {former.map((row) => (
        <Entry key={row.from}>{words.person.away(formats.day(row.from), row.to && formats.day(row.to))}</Entry>
      ))}
      {own.map((row) => (
        <Entry
          key={row.absence}
          small={[row.kind, row.status === "Requested" && words.person.requested, row.note].filter(Boolean).join(" · ")}
          end={
            <Button
              size="small"
              disabledFocusable={ending.busy}
              onClick={() => void ending.run({ absence: row.absence })}
            >
              {words.person.end}
            </Button>
          }
        >
          <Link href={editRecordHref(Absences, row.absence)}>
            {words.person.away(
              [formats.day(row.from), row.fromTime && formats.time(row.fromTime)].filter(Boolean).join(" "),
              row.to && [formats.day(row.to), row.toTime && formats.time(row.toTime)].filter(Boolean).join(" "),
            )}
          </Link>
        </Entry>
      ))}
    </Entries>
  );
}

function AbsenceForm({ person, tables }: { readonly person: Person; readonly tables: TableSet }): ReactNode {
  const { delegate } = person;
  const others = tables.rows(People).filter((each) => isActive(each) && !samePerson(each.person, person.person));
  return (
    <ActionForm
      name="absence"
      action={addAbsence}
      columns={columns}
      inputOf={(row) => ({ person: person.person, ...row })}
      initial={{ delegate }}
      choices={{
        delegate: others.map((other) => ({ key: other.person, ...(other.role ? { label: other.role } : {}) })),
        kind: recordChoices(Absences, tables).kind ?? [],
      }}
      folded={["fromTime", "toTime", "note"]}
      submit={words.person.save}
      next={hrefOf("approvals/people")}
    />
  );
}

const reads = [People, Absences, Lists];
const { from, to, kind, fromTime, toTime, note } = Absences.columns;
const { delegate } = People.columns;
const columns = { from, to, kind, delegate, fromTime, toTime, note };
