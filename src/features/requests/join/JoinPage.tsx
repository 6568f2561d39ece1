import { useMemo, type ReactNode } from "react";
import { Requests } from "../../../model/requests/tables";
import { link } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { requestRecord } from "../requestRecord";
import { words } from "../words";
import { linkRequests, mergeRequests } from "./joinRequests";

/** Merges a request into the one that it doubles, or makes it part of another. */
export function JoinPage(): ReactNode {
  const isMerge = useRoute().params.how !== "link";
  return (
    <RecordStepPage
      kind={requestRecord}
      title={isMerge ? words.request.merge : words.request.link}
      subtitle={isMerge ? words.join.merge : words.join.linkText}
    >
      {({ recordKey: request, tables, home }) => (
        <JoinForm isMerge={isMerge} request={request} tables={tables} home={home} />
      )}
    </RecordStepPage>
  );
}

function JoinForm({
  isMerge,
  request,
  tables,
  home,
}: {
  readonly isMerge: boolean;
  readonly request: string;
  readonly tables: TableSet;
  readonly home: string;
}): ReactNode {
  const others = useMemo(
    () =>
      [...tables.rows(Requests)]
        .reverse()
        .filter((row) => row.request !== request)
        .map((row) => ({ key: row.request, label: row.subject })),
    [tables, request],
  );
  return (
    <ActionForm
      name={isMerge ? "merge" : "link"}
      action={isMerge ? mergeRequests : linkRequests}
      columns={isMerge ? mergeColumns : linkColumns}
      choices={{ other: others }}
      inputOf={({ other }) => ({ request, other })}
      next={home}
    />
  );
}

const mergeColumns = { other: link({ header: words.join.other, help: words.join.otherHelp }, "Requests") };
const linkColumns = { other: link({ header: words.join.other, help: words.join.whole }, "Requests") };
