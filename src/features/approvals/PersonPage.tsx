import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isActive, People, samePerson, type Person } from "../../model/people/people";
import { useSession, useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import type { TableSet } from "../../tables/tableSet";
import { EmptyState } from "../../ui/EmptyState";
import { Facts } from "../../ui/Figures";
import { Form } from "../../ui/Form";
import { Loading } from "../../ui/Loading";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { editRecordHref } from "../../ui/record/recordAddress";
import { goTo, hrefOf, useRoute } from "../../ui/route";
import { editAbsence } from "./editAbsence";
import { words } from "./words";

/** One person: whom they answer to, and when they are away. */
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
            {/* Another absence in the sheet is another form. */}
            <AbsenceForm
              key={JSON.stringify([person.awayFrom, person.awayTo, person.delegate])}
              person={person}
              tables={tables}
            />
          </Section>
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

function AbsenceForm({ person, tables }: { readonly person: Person; readonly tables: TableSet }): ReactNode {
  const edit = useAction(editAbsence);
  const { awayFrom, awayTo, delegate } = person;
  const others = tables.rows(People).filter((each) => isActive(each) && !samePerson(each.person, person.person));
  return (
    <>
      <Form
        name="absence"
        columns={columns}
        initial={{ awayFrom, awayTo, delegate }}
        choices={{
          delegate: others.map((other) => ({ key: other.person, ...(other.role ? { label: other.role } : {}) })),
        }}
        submit={words.person.save}
        busy={edit.busy}
        onSubmit={(row, written) => {
          void edit.run({ person: person.person, ...row }).then((done) => {
            if (!done) return;
            written();
            goTo("approvals/people");
          });
        }}
      />
      {awayFrom !== undefined && (
        <ButtonRow>
          <Button disabledFocusable={edit.busy} onClick={() => void edit.run({ person: person.person, delegate })}>
            {words.person.end}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

const reads = [People];
const { awayFrom, awayTo, delegate } = People.columns;
const columns = { awayFrom, awayTo, delegate };
