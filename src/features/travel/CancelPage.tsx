import type { ReactNode } from "react";
import { useAction } from "../../session/useAction";
import { text } from "../../tables/kinds";
import { Form } from "../../ui/Form";
import { cancelTrip } from "./endTrip";
import { TripRoute } from "./TripRoute";
import { words } from "./words";

/** Calls a trip off, with the reason. */
export function CancelPage(): ReactNode {
  const cancel = useAction(cancelTrip);
  return (
    <TripRoute title={words.cancel.title} subtitle={words.cancel.text}>
      {({ state, home }) => (
        <Form
          name="cancel"
          columns={columns}
          submit={words.cancel.title}
          busy={cancel.busy}
          onSubmit={({ reason }, written) => {
            void cancel.run({ trip: state.trip.trip, reason }).then((done) => {
              if (!done) return;
              written();
              window.location.hash = home;
            });
          }}
        />
      )}
    </TripRoute>
  );
}

const columns = { reason: text({ header: "Reason", help: words.cancel.reasonHelp }) };
