import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTables } from "../../../session/SessionContext";
import { RequestForms } from "../../../model/requests/tables";
import { keyOf } from "../../../tables/defineTable";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { ActionButton } from "../../../ui/Steps";
import { words } from "../words";
import { takeInForms, waitingForms } from "./takeInForms";

/** What people asked by form, to be taken in as requests. */
export function FormsPage(): ReactNode {
  const formats = useFormats();
  const tables = useTables(takeInForms.reads);
  const forms = tables && waitingForms(tables);
  return (
    <Page
      title={words.forms.title}
      subtitle={words.forms.subtitle}
      back={{ href: hrefOf("requests/enter"), label: words.enter.title }}
    >
      {!forms ? (
        <Loading />
      ) : forms.length === 0 ? (
        <EmptyState
          title={words.forms.none}
          action={<Link href={hrefOf("import", { table: RequestForms.name })}>{words.forms.import}</Link>}
        >
          {words.forms.noneText}
        </EmptyState>
      ) : (
        <>
          <Entries>
            {forms.map((form) => (
              <Entry
                key={keyOf(RequestForms, form)}
                small={[form.name, form.type, form.sentAt === undefined ? undefined : formats.moment(form.sentAt)]
                  .filter(Boolean)
                  .join(" · ")}
              >
                {form.subject}
              </Entry>
            ))}
          </Entries>
          <ActionButton action={takeInForms} input={{}} next={hrefOf("requests")} />
        </>
      )}
    </Page>
  );
}
