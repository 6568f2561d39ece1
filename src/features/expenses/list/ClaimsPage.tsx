import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListRow } from "../../../ui/ListRow";
import { ListPage } from "../../../ui/ListPage";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import type { ListFilter } from "../../../ui/SearchList";
import { Tag } from "../../../ui/Tag";
import { Claims } from "../../../model/expenses/tables";
import { claimStates, claimTables, type ClaimState } from "../../../model/expenses/claimState";
import { claimRecord } from "../claimRecord";
import { ExpensesNavigation } from "../ExpensesNavigation";
import { claimStatuses, type ClaimStatus } from "../../../model/expenses/claimColumns";
import { isEmptyDraft } from "../expenseTodo";
import { toneOf, words } from "../words";

/** Claims by state, to search and to open. */
export function ClaimsPage(): ReactNode {
  const formats = useFormats();
  const { show } = useRoute().params;
  const tables = useTables(claimTables);
  const claims = useMemo(() => tables && [...claimStates(tables).values()].reverse(), [tables]);
  return (
    <ListPage<ClaimState, keyof typeof shows>
      title={words.title}
      navigation={<ExpensesNavigation />}
      actions={<Link href={hrefOf("expenses/new")}>{words.claims.newClaim}</Link>}
      rows={claims}
      empty={{
        title: words.claims.noneTitle,
        text: words.claims.noneText,
        action: <Link href={hrefOf("import")}>{words.claims.importData}</Link>,
      }}
      textOf={searchText}
      filter={{
        ...filter,
        initial:
          show === "submit" || show === "problem" ? show : (claimStatuses.find((status) => status === show) ?? "open"),
      }}
      says={words.claims.list}
      saves={Claims}
      keyOf={({ claim }) => claim.claim}
      hrefOf={({ claim }) => recordHref(claimRecord, claim.claim)}
    >
      {(state) => (
        <ListRow
          title={`${state.claim.person}: ${state.claim.purpose}`}
          figure={formats.money(state.claimed, state.currency)}
          detail={[
            state.claim.claim,
            formats.day(state.claim.date),
            state.standing.waitingFor && state.status === "Submitted"
              ? words.claims.waitsFor(state.standing.waitingFor.approver)
              : words.claims.lines(state.lines.length),
          ].join(" · ")}
          state={
            state.problem === "" ? (
              <Tag tone={toneOf[state.status]}>{state.status}</Tag>
            ) : (
              <Tag tone="bad">{state.problem}</Tag>
            )
          }
        />
      )}
    </ListPage>
  );
}

const shows = {
  open: words.claims.open,
  submit: words.claims.toSubmit,
  problem: words.claims.withProblem,
  Draft: "Draft",
  Submitted: "Submitted",
  Changed: "Changed",
  Refused: "Refused",
  Approved: "Approved",
  "Handed over": "Handed over",
  Paid: "Paid",
  Cancelled: "Cancelled",
  all: words.claims.all,
} satisfies Record<ClaimStatus | "open" | "submit" | "problem" | "all", string>;

const filter: Omit<ListFilter<ClaimState, keyof typeof shows>, "initial"> = {
  label: words.claims.show,
  choices: shows,
  passes: (state, choice) => {
    if (choice === "all") return true;
    if (choice === "open") return isOpen(state.status);
    if (choice === "problem") return state.problem !== "";
    if (choice === "submit") return state.status === "Draft" && !isEmptyDraft(state);
    return state.status === choice;
  },
};

const isOpen = (status: ClaimStatus): boolean => status !== "Paid" && status !== "Cancelled";

const searchText = ({ claim, lines, department }: ClaimState): string =>
  [
    claim.claim,
    claim.person,
    claim.purpose,
    claim.trip,
    department,
    ...lines.flatMap(({ line }) => [line.vendor, line.category, line.city]),
  ].join(" ");
