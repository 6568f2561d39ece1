import type { ReactNode } from "react";
import { peopleToChoose } from "../../../model/people/people";
import { text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { WhoAreYou } from "../../../ui/WhoAreYou";
import { decisionRecord } from "../decisionRecord";
import { words } from "../words";
import { askBack } from "./askBack";

/** Asks the requester something before deciding. */
export function AskBackPage(): ReactNode {
  return (
    <RecordStepPage kind={decisionRecord} title={words.askBack.title} subtitle={words.askBack.text}>
      {({ recordKey: approval, tables, home }) => (
        <>
          <WhoAreYou people={peopleToChoose(tables)} />
          <ActionForm
            name="askBack"
            action={askBack}
            columns={columns}
            inputOf={({ question }) => ({ approval, question })}
            next={home}
          />
        </>
      )}
    </RecordStepPage>
  );
}

const columns = { question: text({ header: words.askBack.question, help: words.askBack.questionHelp }) };
