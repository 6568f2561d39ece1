import { Link, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { useMemo, type ComponentType } from "react";
import { approvingTables } from "../../company/approving";
import { companySettings, Settings } from "../../company/settings";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { useKept } from "../../ui/Kept";
import { LIST_ROW_HEIGHT } from "../../ui/ListRow";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf, useRoute } from "../../ui/route";
import { RowList } from "../../ui/RowList";
import { OrderLines, Orders } from "../orders/tables";
import { ApprovalsNavigation } from "./ApprovalsNavigation";
import { cellDecisions } from "./cellDecisions";
import { decisionList, type Shown } from "./decisionList";
import { DecisionRow, hrefOfListed, keyOfListed } from "./DecisionRow";
import { subjectsNow, subjectTables, type Subjects } from "./subjects";
import { WhoAreYou } from "./WhoAreYou";
import { words } from "./words";

/** What waits for whose decision, and what was decided. */
export function createDecisionsPage(subjects: Subjects): ComponentType {
  const reads = [...new Set([...approvingTables, Settings, Orders, OrderLines, ...subjectTables(subjects)])];
  return function DecisionsPage() {
    const styles = useStyles();
    const formats = useFormats();
    const user = useSessionState((state) => state.user);
    const { today } = useSession().circumstances();
    const { params } = useRoute();
    const tables = useTables(reads);
    const [show, setShow] = useKept<Shown>("show", shownOf(params.show));
    const subjectNow = useMemo(() => tables && subjectsNow(subjects, tables), [tables]);
    const rows = useMemo(
      () => (tables && subjectNow ? decisionList(show, tables, today, user, subjectNow) : []),
      [show, tables, today, user, subjectNow],
    );
    const inCells = useMemo(
      () => (tables && subjectNow ? cellDecisions(tables, today, subjectNow).length : 0),
      [tables, today, subjectNow],
    );

    return (
      <Page title={words.title} fill>
        <ApprovalsNavigation />
        {!tables ? (
          <Loading />
        ) : (
          <>
            <WhoAreYou tables={tables} />
            {inCells > 0 && (
              <MessageBar intent="info" layout="multiline">
                <MessageBarBody>
                  {words.inCells(formats.quantity(inCells))}{" "}
                  <Link inline href={hrefOf("approvals/cells")}>
                    {words.checkThem}
                  </Link>
                </MessageBarBody>
              </MessageBar>
            )}
            <Select aria-label={words.show} value={show} onChange={(_event, { value }) => setShow(shownOf(value))}>
              <option value="mine">{words.showMine}</option>
              <option value="all">{words.showAll}</option>
              <option value="decided">{words.showDecided}</option>
            </Select>
            <div role="status" className={styles.found}>
              {words.found(formats.quantity(rows.length))}
            </div>
            {rows.length === 0 ? (
              <EmptyState title={words.noneTitle[show]}>{words.noneText[show]}</EmptyState>
            ) : (
              <RowList
                key={show}
                label={words.list}
                rows={rows}
                keyOf={keyOfListed}
                hrefOf={hrefOfListed}
                rowHeight={LIST_ROW_HEIGHT}
              >
                {(listed) => <DecisionRow listed={listed} currency={companySettings(tables).currency} />}
              </RowList>
            )}
          </>
        )}
      </Page>
    );
  };
}

const shownOf = (word: string | undefined): Shown => (word === "all" || word === "decided" ? word : "mine");

const useStyles = makeStyles({ found: { color: tokens.colorNeutralForeground2 } });
