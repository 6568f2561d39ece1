import type { ReactNode } from "react";
import { useSession, useSessionState } from "../session/SessionContext";
import { foldKey } from "../tables/keys";
import { link } from "../tables/kinds";
import type { Choice } from "./choice";
import { Form } from "./Form";
import { Section } from "./Page";
import { words } from "./words";

/** Asks once who is at the keyboard, where the Log's name is none of these people's; nothing where it is known. */
export function WhoAreYou({ people }: { readonly people: readonly Choice[] }): ReactNode {
  const session = useSession();
  const user = useSessionState((state) => state.user);
  if (people.length === 0 || people.some(({ key }) => foldKey(key) === foldKey(user))) return null;
  return (
    <Section title={words.who.title}>
      <div>{user === "" ? words.who.unknown : words.who.text(user)}</div>
      <Form
        name="who"
        columns={columns}
        choices={{ person: people }}
        submit={words.who.save}
        onSubmit={(row, written) => {
          session.setUser(row.person);
          written();
        }}
      />
    </Section>
  );
}

const columns = { person: link({ header: words.who.name, help: words.who.help }, "People") };
