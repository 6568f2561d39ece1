import type { ReactNode } from "react";
import { paragraph } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { requestRecord } from "../requestRecord";
import { words } from "../words";
import { reopenRequest } from "./changeState";

/** Takes a request up again, with the reason. */
export function ReopenPage(): ReactNode {
  return (
    <RecordStepPage kind={requestRecord} title={words.request.reopen}>
      {({ recordKey: request, home }) => (
        <ActionForm
          name="reopen"
          action={reopenRequest}
          columns={columns}
          inputOf={({ text }) => ({ request, text })}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const columns = { text: paragraph({ header: words.say.why, help: words.say.whyHelp }) };
