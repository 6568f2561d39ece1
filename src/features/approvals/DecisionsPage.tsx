import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../model/company/settings";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { SearchList } from "../../ui/SearchList";
import { orderStateTables } from "../../model/orders/orderState";
import { ApprovalsNavigation } from "./ApprovalsNavigation";
import { cellDecisions } from "./cellDecisions";
import { decisionList, isShown, searchText, type Shown } from "./decisionList";
import { DecisionRow, hrefOfListed, keyOfListed } from "./DecisionRow";
import { decisionTables, subjectsNow } from "../../model/approvals/approvalSubjects";
import { WhoAreYou } from "./WhoAreYou";
import { words } from "./words";

/** What waits for whose decision, and what was decided. */
export function DecisionsPage(): ReactNode {
  const formats = useFormats();
  const user = useSessionState((state) => state.user);
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(reads);
  const found = useMemo(() => {
    if (!tables) return undefined;
    const subjectNow = subjectsNow(tables);
    return {
      rows: decisionList(tables, today, user, subjectNow),
      inCells: cellDecisions(tables, today, subjectNow).length,
    };
  }, [tables, today, user]);

  return (
    <Page title={words.title}>
      <ApprovalsNavigation />
      {!tables || !found ? (
        <Loading />
      ) : (
        <>
          <WhoAreYou tables={tables} />
          {found.inCells > 0 && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>
                {words.inCells(formats.quantity(found.inCells))}{" "}
                <Link inline href={hrefOf("approvals/cells")}>
                  {words.checkThem}
                </Link>
              </MessageBarBody>
            </MessageBar>
          )}
          {found.rows.length === 0 ? (
            <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>
          ) : (
            <SearchList
              says={words.list}
              rows={found.rows}
              textOf={searchText}
              filter={{ label: words.show, choices: words.shown, initial: shownOf(params.show), passes: isShown }}
              keyOf={keyOfListed}
              hrefOf={hrefOfListed}
            >
              {(listed) => <DecisionRow listed={listed} currency={companySettings(tables).currency} />}
            </SearchList>
          )}
        </>
      )}
    </Page>
  );
}

const shownOf = (word: string | undefined): Shown => (word === "all" || word === "decided" ? word : "mine");

const reads = [...new Set([...decisionTables, ...orderStateTables])];
