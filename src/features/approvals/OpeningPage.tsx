import { Checkbox, Field } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { Page } from "../../ui/Page";
import { words } from "./words";
import { Message } from "../../ui/Message";

/** Lets Excel open the pane together with the workbook. */
export function OpeningPage(): ReactNode {
  const session = useSession();
  const [opens, setOpens] = useState(() => session.opensPane());
  const [busy, setBusy] = useState(false);
  return (
    <Page title={words.opening.title} subtitle={words.opening.subtitle}>
      {opens.ok ? (
        <Field hint={words.opening.hint}>
          <Checkbox
            label={words.opening.label}
            checked={opens.value}
            disabled={busy}
            onChange={(_event, { checked }) => {
              setBusy(true);
              void session.letOpenPane(checked === true).then(() => {
                setOpens(session.opensPane());
                setBusy(false);
              });
            }}
          />
        </Field>
      ) : (
        <Message intent="info" text={opens.problem.message} />
      )}
    </Page>
  );
}
