import type { ReactNode } from "react";
import { paragraph } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { requestRecord } from "../requestRecord";
import { words } from "../words";
import { splitRequest } from "./joinRequests";

/** Splits a request into parts, one a line. */
export function SplitPage(): ReactNode {
  return (
    <RecordStepPage kind={requestRecord} title={words.request.split} subtitle={words.join.split}>
      {({ recordKey: request, home }) => (
        <ActionForm
          name="split"
          action={splitRequest}
          columns={columns}
          inputOf={({ parts }) => ({ request, subjects: parts.split("\n") })}
          submit={words.join.submitSplit}
          preview={words.join.writeSplit}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const columns = { parts: paragraph({ header: words.join.parts, help: words.join.partsHelp }) };
