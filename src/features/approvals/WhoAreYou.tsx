import { useMemo, type ReactNode } from "react";
import { isActive, People, peopleIn } from "../../model/people/people";
import { useSession, useSessionState } from "../../session/SessionContext";
import { link } from "../../tables/kinds";
import type { TableSet } from "../../tables/tableSet";
import { Form } from "../../ui/Form";
import { Section } from "../../ui/Page";
import { words } from "./words";

/** Asks once who is at the keyboard, where the Log's name is nobody's in People; nothing where it is known. */
export function WhoAreYou({ tables }: { readonly tables: TableSet }): ReactNode {
  const session = useSession();
  const user = useSessionState((state) => state.user);
  const person = useMemo(() => peopleIn(tables)(user), [tables, user]);
  const people = tables.rows(People).filter(isActive);
  if (person || people.length === 0) return null;
  return (
    <Section title={words.you.title}>
      <div>{user === "" ? words.you.unknown : words.you.text(user)}</div>
      <Form
        name="who"
        columns={columns}
        choices={{ person: people.map(({ person, role }) => ({ key: person, ...(role ? { label: role } : {}) })) }}
        submit={words.you.save}
        onSubmit={(row, written) => {
          session.setUser(row.person);
          written();
        }}
      />
    </Section>
  );
}

const columns = { person: link({ header: words.you.name, help: words.you.help }, "People") };
