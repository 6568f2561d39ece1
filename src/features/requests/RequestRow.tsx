import type { ReactNode } from "react";
import { urgencyOf, type RequestState } from "../../model/requests/requestState";
import { isEnded } from "../../model/requests/states";
import { useFormats } from "../../ui/FormatsContext";
import { ListRow } from "../../ui/ListRow";
import { Tag } from "../../ui/Tag";
import { toneOfLamp, toneOfStatus, words } from "./words";

/** A request in a list: what is asked, of whom, its clock and when it is due. */
export function RequestRow({ state }: { readonly state: RequestState }): ReactNode {
  const formats = useFormats();
  const { request, status, priority, resolution } = state;
  const urgency = isEnded(status) ? state.lamp : (urgencyOf(state) ?? state.lamp);
  const due = isEnded(status) ? undefined : resolution?.due;
  return (
    <ListRow
      title={request.subject}
      figure={priority}
      detail={[
        request.request,
        request.requester,
        request.owner ?? words.list.noOwner,
        ...(due === undefined ? [] : [words.list.due(formats.moment(due))]),
      ].join(" · ")}
      state={
        urgency === "" || urgency === "Running" || urgency === "Paused" ? (
          <Tag tone={toneOfStatus(status)}>{status}</Tag>
        ) : (
          <Tag tone={toneOfLamp(urgency)}>{urgency}</Tag>
        )
      }
    />
  );
}
