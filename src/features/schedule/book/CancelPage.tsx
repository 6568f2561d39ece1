import type { ReactNode } from "react";
import { optional } from "../../../tables/column";
import { text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { meetingRecord } from "../meetingRecord";
import { words } from "../words";
import { cancelSeries } from "../series/changeSeries";
import { scopeColumn } from "../series/scopeColumn";
import { cancelMeeting } from "./bookMeeting";

/** Calls a meeting off. */
export function CancelPage(): ReactNode {
  return (
    <RecordStepPage kind={meetingRecord} title={words.cancel.title} subtitle={words.cancel.text}>
      {({ recordKey: meeting, record, home }) =>
        record.meeting.series === undefined ? (
          <ActionForm
            name="cancel"
            action={cancelMeeting}
            columns={columns}
            inputOf={({ reason }) => ({ meeting, reason })}
            submit={words.cancel.title}
            next={home}
          />
        ) : (
          <ActionForm
            name="cancelSeries"
            action={cancelSeries}
            columns={{ ...scopeColumn, ...columns }}
            initial={{ scope: "This meeting" }}
            inputOf={({ scope, reason }) => ({ meeting, scope, reason })}
            submit={cancelSeries.title}
            preview={cancelSeries.title}
            next={home}
          />
        )
      }
    </RecordStepPage>
  );
}

const columns = { reason: optional(text({ header: words.cancel.reason, help: words.cancel.reasonHelp })) };
