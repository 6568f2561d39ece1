import type { ReactNode } from "react";
import { useRoute } from "../../ui/route";
import { ChooseDelivery } from "./ChooseDelivery";
import { OrderRoute } from "./OrderRoute";
import { ReceiveForm } from "./ReceiveForm";
import { words } from "./words";

/** Takes in a delivery: first which order it belongs to, then what came of it. */
export function ReceivePage(): ReactNode {
  if (useRoute().params.order === undefined) return <ChooseDelivery />;
  return <OrderRoute title={words.receive.title}>{(inHand) => <ReceiveForm {...inHand} />}</OrderRoute>;
}
