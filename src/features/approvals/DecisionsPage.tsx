import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { decisionTables, subjectsNow } from "../../model/approvals/approvalSubjects";
import { companySettings } from "../../model/company/settings";
import { peopleToChoose } from "../../model/people/people";
import { useSession, useSessionState, useTables } from "../../session/SessionContext";
import { forMany } from "../../tables/forMany";
import { useFormats } from "../../ui/FormatsContext";
import { ListPage } from "../../ui/ListPage";
import { hrefOf, useRoute } from "../../ui/route";
import { actionStep } from "../../ui/Steps";
import { WhoAreYou } from "../../ui/WhoAreYou";
import { ApprovalsNavigation } from "./ApprovalsNavigation";
import { cellDecisions } from "./cellDecisions";
import { decideApproval } from "../../model/approvals/decide";
import { approvalOf, decisionList, isShown, searchText, type Shown } from "./decisionList";
import { DecisionRow } from "./DecisionRow";
import { words } from "./words";

/** What waits for whose decision, and what was decided; several can be approved at once. */
export function DecisionsPage(): ReactNode {
  const formats = useFormats();
  const user = useSessionState((state) => state.user);
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(decisionTables);
  const found = useMemo(() => {
    if (!tables) return undefined;
    const subjectNow = subjectsNow(tables);
    return {
      rows: decisionList(tables, today, user, subjectNow),
      inCells: cellDecisions(tables, today, subjectNow).length,
      currency: companySettings(tables).currency,
    };
  }, [tables, today, user]);

  return (
    <ListPage
      title={words.title}
      navigation={
        <>
          <ApprovalsNavigation />
          {tables && <WhoAreYou people={peopleToChoose(tables)} />}
          {found && found.inCells > 0 && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>
                {words.inCells(formats.quantity(found.inCells))}{" "}
                <Link inline href={hrefOf("approvals/cells")}>
                  {words.checkThem}
                </Link>
              </MessageBarBody>
            </MessageBar>
          )}
        </>
      }
      rows={found?.rows}
      empty={{ title: words.noneTitle, text: words.noneText }}
      says={words.list}
      textOf={searchText}
      filter={{ label: words.show, choices: words.shown, initial: shownOf(params.show), passes: isShown }}
      many={{
        chosen: words.chosen,
        label: words.choose,
        none: words.noneForMany,
        stepsFor: (chosen) => [
          actionStep(
            forMany(decideApproval),
            chosen.map((listed) => ({ approval: approvalOf(listed).approval, decision: "Approve" as const })),
            words.approveChosen,
          ),
        ],
      }}
      keyOf={(listed) => approvalOf(listed).approval}
      hrefOf={(listed) => hrefOf("approvals/decision", { approval: approvalOf(listed).approval })}
    >
      {(listed) => <DecisionRow listed={listed} currency={found?.currency ?? ""} />}
    </ListPage>
  );
}

const shownOf = (word: string | undefined): Shown =>
  word !== undefined && word in words.shown ? (word as Shown) : "mine"; // `in` has just told so
