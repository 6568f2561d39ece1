import type { ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { text } from "../../tables/kinds";
import { Form } from "../../ui/Form";
import { words } from "./words";

/** Changes the name that the Log shows. */
export function NameForm({ name, onDone }: { readonly name: string; readonly onDone: () => void }): ReactNode {
  const session = useSession();
  return (
    <Form
      name="yourName"
      columns={columns}
      initial={{ name }}
      submit={words.save}
      onSubmit={(row, written) => {
        session.setUser(row.name);
        written();
        onDone();
      }}
      onCancel={onDone}
    />
  );
}

const columns = { name: text({ header: words.name, help: words.nameHelp }) };
