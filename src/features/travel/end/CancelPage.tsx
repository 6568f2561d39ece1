import type { ReactNode } from "react";
import { text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { cancelTrip } from "./endTrip";
import { RecordStepPage } from "../../../ui/RecordPage";
import { tripRecord } from "../tripRecord";
import { words } from "../words";

/** Calls a trip off, with the reason. */
export function CancelPage(): ReactNode {
  return (
    <RecordStepPage kind={tripRecord} title={words.cancel.title} subtitle={words.cancel.text}>
      {({ recordKey: trip, home }) => (
        <ActionForm
          name="cancel"
          action={cancelTrip}
          columns={columns}
          inputOf={({ reason }) => ({ trip, reason })}
          submit={words.cancel.title}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const columns = { reason: text({ header: "Reason", help: words.cancel.reasonHelp }) };
