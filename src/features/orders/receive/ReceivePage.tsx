import type { ReactNode } from "react";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { ChooseDelivery } from "./ChooseDelivery";
import { orderRecord } from "../orderRecord";
import { ReceiveForm } from "./ReceiveForm";
import { words } from "../words";

/** Receives a delivery: first which order it belongs to, then what came of it. */
export function ReceivePage(): ReactNode {
  if (useRoute().params.order === undefined) return <ChooseDelivery />;
  return (
    <RecordStepPage kind={orderRecord} title={words.receive.title}>
      {(found) => <ReceiveForm {...found} />}
    </RecordStepPage>
  );
}
