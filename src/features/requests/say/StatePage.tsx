import type { ReactNode } from "react";
import { requestStatuses, type RequestStatus } from "../../../model/requests/states";
import { StatusLog } from "../../../model/requests/tables";
import { optional } from "../../../tables/column";
import { choice, moment, paragraph } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { requestRecord } from "../requestRecord";
import { words } from "../words";
import { changeState } from "./changeState";

/** Brings a request into another state, with a message to the requester or a note for us. */
export function StatePage(): ReactNode {
  return (
    <RecordStepPage kind={requestRecord} title={words.request.state}>
      {({ recordKey: request, home }) => (
        <ActionForm
          name="state"
          action={changeState}
          columns={columns}
          inputOf={(row) => ({ request, ...row })}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const isChosenHere = (status: RequestStatus): boolean => status !== "Merged";
const [first = "New", ...others] = requestStatuses.filter(isChosenHere);

const columns = {
  state: choice({ header: words.say.state, help: words.say.stateHelp }, [first, ...others]),
  text: optional(paragraph({ header: words.say.text, help: words.say.textHelp })),
  way: optional(
    choice({ header: words.say.message, help: words.say.messageHelp }, ["To requester", "From requester", "Internal"]),
  ),
  at: optional(moment({ header: StatusLog.columns.at.header, help: words.say.atHelp })),
};
