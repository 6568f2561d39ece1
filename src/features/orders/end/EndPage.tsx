import type { ReactNode } from "react";
import { text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { cancelOrder, closeShort, holdOrder } from "./endOrder";
import { orderRecord } from "../orderRecord";
import { words } from "../words";

const actions = { hold: holdOrder, cancel: cancelOrder, closeShort };

const isHow = (asked: string): asked is keyof typeof actions => Object.hasOwn(actions, asked);

/** Stops an order on its way, with the reason: rejects it, holds it, cancels it or closes it short. */
export function EndPage(): ReactNode {
  const asked = useRoute().params.how ?? "";
  const how = isHow(asked) ? asked : "cancel";
  return (
    <RecordStepPage kind={orderRecord} title={words.end.titles[how]} subtitle={words.end.text[how]}>
      {({ record: { order }, home }) => (
        <ActionForm
          name={how}
          action={actions[how]}
          columns={columns}
          inputOf={({ reason }) => ({ order: order.order, reason })}
          submit={words.end.titles[how]}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const columns = { reason: text({ header: "Reason", help: words.end.reasonHelp }) };
