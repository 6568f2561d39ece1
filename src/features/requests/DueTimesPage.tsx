import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { requestStates, requestTables } from "../../model/requests/requestState";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { recordHref } from "../../ui/recordKind";
import { hrefOf } from "../../ui/route";
import { ActionButton } from "../../ui/Steps";
import { outdated, refreshClocks } from "./refreshClocks";
import { requestRecord } from "./requestRecord";
import { words } from "./words";

/** Requests whose due times in the sheet are no longer right, to be written again. */
export function DueTimesPage(): ReactNode {
  const formats = useFormats();
  const tables = useTables(requestTables);
  const { now } = useSession().circumstances();
  const found = tables && outdated(requestStates(tables, now).values());
  return (
    <Page
      title={words.dueTimes.title}
      subtitle={words.dueTimes.subtitle}
      back={{ href: hrefOf("requests"), label: words.title }}
    >
      {!found ? (
        <Loading />
      ) : found.length === 0 ? (
        <EmptyState title={words.dueTimes.none} />
      ) : (
        <>
          <ActionButton action={refreshClocks} input={{}} next={hrefOf("requests")} />
          <Entries>
            {found.slice(0, SHOWN).map(({ request, resolution }) => (
              <Entry
                key={request.request}
                small={request.subject}
                end={resolution?.due === undefined ? "–" : formats.moment(resolution.due)}
              >
                <Link href={recordHref(requestRecord, request.request)}>{request.request}</Link>
              </Entry>
            ))}
          </Entries>
        </>
      )}
    </Page>
  );
}

/** As many as one looks at before writing them all. */
const SHOWN = 20;
