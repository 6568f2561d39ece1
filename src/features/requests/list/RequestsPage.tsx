import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { requestStates, requestTables, type RequestState, urgencyOf } from "../../../model/requests/requestState";
import { isEnded, requestStatuses } from "../../../model/requests/states";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { sameKey } from "../../../tables/keys";
import { ListPage } from "../../../ui/ListPage";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import type { ListOrders } from "../../../ui/SearchList";
import { RequestRow } from "../RequestRow";
import { requestRecord } from "../requestRecord";
import { RequestsNavigation } from "../RequestsNavigation";
import { words } from "../words";

/** Requests by when they are due, to search and to open. */
export function RequestsPage(): ReactNode {
  const { params } = useRoute();
  const session = useSession();
  const user = useSessionState((state) => state.user);
  const tables = useTables(requestTables);
  const { now } = session.circumstances();
  const requests = useMemo(() => tables && [...requestStates(tables, now).values()].reverse(), [tables, now]);
  const passes = useMemo(() => passesFor(user), [user]);
  return (
    <ListPage
      title={words.title}
      navigation={<RequestsNavigation />}
      rows={requests}
      empty={{
        title: words.noneTitle,
        text: words.noneText,
        action: (
          <>
            <Link href={hrefOf("requests/enter")}>{words.enter.title}</Link>
            <Link href={hrefOf("requests/mail")}>{words.mail.title}</Link>
            <Link href={hrefOf("requests/forms")}>{words.forms.title}</Link>
          </>
        ),
      }}
      says={words.list}
      textOf={searchText}
      filter={{ label: words.list.show, choices: filters, initial: params.show ?? "open", passes }}
      orders={sorts}
      keyOf={({ request }) => request.request}
      hrefOf={({ request }) => recordHref(requestRecord, request.request)}
    >
      {(state) => <RequestRow state={state} />}
    </ListPage>
  );
}

const filters: Readonly<Record<string, string>> = {
  open: words.list.open,
  mine: words.list.mine,
  late: words.list.late,
  soon: words.list.soon,
  unowned: words.list.unowned,
  ...Object.fromEntries(requestStatuses.map((status) => [status, status])),
  all: words.list.all,
};

const passesFor =
  (user: string) =>
  (state: RequestState, show: string): boolean => {
    const { request, status } = state;
    const isOpen = !isEnded(status);
    switch (show) {
      case "open":
        return isOpen;
      case "mine":
        return isOpen && sameKey(request.owner, user);
      case "late":
        return isOpen && urgencyOf(state) === "Late";
      case "soon":
        return isOpen && urgencyOf(state) === "Due soon";
      case "unowned":
        return isOpen && request.owner === undefined;
      case "all":
        return true;
      default:
        return status === show;
    }
  };

const searchText = ({ request }: RequestState): string =>
  [
    request.request,
    request.subject,
    request.requester,
    request.owner,
    request.category,
    request.vendor,
    request.equipment,
    request.about,
  ]
    .filter(Boolean)
    .join(" ");

const NEVER = "9999";

const sorts: ListOrders<RequestState> = {
  [words.list.sorts.due]: (a, b) => (a.resolution?.due ?? NEVER).localeCompare(b.resolution?.due ?? NEVER),
  [words.list.sorts.newest]: (a, b) => b.request.openedAt.localeCompare(a.request.openedAt),
  [words.list.sorts.priority]: (a, b) => (a.target?.solve ?? Infinity) - (b.target?.solve ?? Infinity),
  [words.list.sorts.owner]: (a, b) => (a.request.owner ?? "").localeCompare(b.request.owner ?? ""),
};
