import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { documentStatuses } from "../../model/documents/documentColumns";
import { documentStates, documentTables, isInForce, type DocumentState } from "../../model/documents/documentState";
import { Documents } from "../../model/documents/tables";
import { useSession, useTables } from "../../session/SessionContext";
import { useFormats } from "../../ui/FormatsContext";
import { ListPage } from "../../ui/ListPage";
import { ListRow } from "../../ui/ListRow";
import { recordHref } from "../../ui/recordKind";
import { hrefOf, useRoute } from "../../ui/route";
import type { ListOrders } from "../../ui/SearchList";
import { Tag } from "../../ui/Tag";
import { documentRecord } from "./documentRecord";
import { DocumentsNavigation } from "./DocumentsNavigation";
import { toneOf, words } from "./words";

/** The register of documents, to search by all words and to open. */
export function DocumentsPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(documentTables);
  const documents = useMemo(() => tables && [...documentStates(tables, today).values()].reverse(), [tables, today]);
  const file = <Link href={hrefOf("documents/file")}>{words.file.title}</Link>;
  return (
    <ListPage
      title={words.title}
      navigation={<DocumentsNavigation />}
      actions={file}
      rows={documents}
      empty={{ title: words.noneTitle, text: words.noneText, action: file }}
      says={words.list}
      textOf={searchText}
      filter={{ label: words.show, choices: filters, initial: params.show ?? IN_FORCE, passes }}
      orders={sorts}
      saves={Documents}
      keyOf={({ document }) => document.document}
      hrefOf={({ document }) => recordHref(documentRecord, document.document)}
    >
      {({ document, status }) => (
        <ListRow
          title={document.title}
          detail={[
            document.document,
            document.kind,
            document.record,
            ...(document.validUntil === undefined ? [] : [words.until(formats.day(document.validUntil))]),
          ]
            .filter((each) => each !== undefined)
            .join(" · ")}
          state={<Tag tone={toneOf(status)}>{status}</Tag>}
        />
      )}
    </ListPage>
  );
}

const IN_FORCE = "in force";
const DUE = "due";
const ALL = "all";

const filters: Readonly<Record<string, string>> = {
  [IN_FORCE]: words.showInForce,
  [DUE]: words.showDue,
  ...Object.fromEntries(documentStatuses.map((status) => [status, status])),
  [ALL]: words.showAll,
};

const passes = (state: DocumentState, show: string): boolean => {
  if (show === ALL) return true;
  if (show === IN_FORCE) return isInForce(state);
  if (show === DUE) return ["Expired", "Expiring", "Review due"].includes(state.status);
  return state.status === show;
};

const searchText = ({ document }: DocumentState): string =>
  [
    document.document,
    document.title,
    document.kind,
    document.record,
    document.link,
    document.owner,
    document.note,
    document.version,
  ].join(" ");

const sorts: ListOrders<DocumentState> = {
  [words.sorts.newest]: (a, b) => b.document.filedOn.localeCompare(a.document.filedOn),
  [words.sorts.ends]: (a, b) => (a.document.validUntil ?? "9999").localeCompare(b.document.validUntil ?? "9999"),
  [words.sorts.kind]: (a, b) => a.document.kind.localeCompare(b.document.kind),
  [words.sorts.record]: (a, b) => (a.document.record ?? "\uffff").localeCompare(b.document.record ?? "\uffff"),
};
