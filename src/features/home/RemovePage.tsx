import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import type { Removal } from "../../workbook/removal";
import { Loading } from "../../ui/Loading";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { goTo, hrefOf } from "../../ui/route";
import { words } from "./setUpWords";
import { Message } from "../../ui/Message";

/** Takes Quartermaster out of this workbook, after showing what goes and what stays. */
export function RemovePage(): ReactNode {
  const session = useSession();
  const [removal, setRemoval] = useState<Removal>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let wanted = true;
    void session.previewRemoval().then((preview) => {
      if (!wanted) return;
      if (preview.ok) setRemoval(preview.value);
      else setRefusal(preview.problem.message);
    });
    return () => {
      wanted = false;
    };
  }, [session]);

  const remove = async (): Promise<void> => {
    setBusy(true);
    const removed = await session.remove();
    setBusy(false);
    if (removed.ok) goTo("");
  };

  return (
    <Page
      title={words.remove.title}
      subtitle={words.remove.subtitle}
      back={{ href: hrefOf("home/set-up"), label: words.setUp.title }}
    >
      {refusal !== undefined && <Message text={refusal} />}
      {!removal && refusal === undefined && <Loading />}
      {removal && (
        <>
          <Names title={words.remove.deleted} names={removal.deleted} />
          <Names title={words.remove.kept} names={removal.kept} />
          <Names title={words.remove.ownColumns} names={removal.ownColumns} />
          <Message intent="warning" text={words.remove.warning} />
          <ButtonRow>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void remove()}>
              {words.remove.write}
            </Button>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  return names.length === 0 ? null : (
    <Section title={title}>
      <div>{names.join(", ")}</div>
    </Section>
  );
}
