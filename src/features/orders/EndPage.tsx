import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { text } from "../../tables/kinds";
import { Form } from "../../ui/Form";
import { useRoute } from "../../ui/route";
import { rejectOrder } from "./approveOrder";
import { cancelOrder, closeShort, holdOrder } from "./endOrder";
import { OrderRoute } from "./OrderRoute";
import { words } from "./words";

const actions = { reject: rejectOrder, hold: holdOrder, cancel: cancelOrder, closeShort };

const isHow = (asked: string): asked is keyof typeof actions => Object.hasOwn(actions, asked);

/** Stops an order on its way, with the reason: rejects it, holds it, cancels it or closes it short. */
export function EndPage(): ReactNode {
  const asked = useRoute().params.how ?? "";
  const how = isHow(asked) ? asked : "cancel";
  const end = useAction(actions[how]);
  return (
    <OrderRoute title={words.end.titles[how]} subtitle={words.end.text[how]}>
      {({ state, home }) => (
        <Form
          name={how}
          columns={columns}
          submit={words.end.titles[how]}
          busy={end.busy}
          onSubmit={({ reason }, written) => {
            void end.run({ order: state.order.order, reason }).then((done) => {
              if (!done) return;
              written();
              window.location.hash = home;
            });
          }}
        />
      )}
    </OrderRoute>
  );
}

const columns = { reason: text({ header: "Reason", help: words.end.reasonHelp }) };
