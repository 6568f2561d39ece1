import { refuse, type Result } from "../../domain/result";
import { formatMoney } from "../../domain/formatMoney";
import { samePerson } from "../people/people";
import type { CompanySettings } from "../company/settings";
import type { OrderState } from "./orderState";

/** True where someone other than the requester must approve: above the limit, or in a currency that the limit does not speak of. */
export const needsSomeoneElse = (state: OrderState, company: CompanySettings): boolean =>
  state.currency !== company.currency || state.total > company.approvalLimit;

/** Whether this user may approve the order; the refusal says who may. */
export function mayApprove(state: OrderState, company: CompanySettings, user: string): Result<undefined> {
  if (!needsSomeoneElse(state, company)) return { ok: true, value: undefined };
  const { order, requester } = state.order;
  const why =
    state.currency === company.currency
      ? `${order} is ${formatMoney(state.total, state.currency)}, above the limit of ${formatMoney(company.approvalLimit, company.currency)}`
      : `${order} is in ${state.currency}, and the limit is in ${company.currency}`;
  if (requester === undefined)
    return refuse(`${why}: enter its requester in Orders first, so that someone else can approve it.`);
  if (samePerson(requester, user)) return refuse(`${why}: ask someone other than ${requester} to approve it.`);
  return { ok: true, value: undefined };
}

/** Why an approval does not hold for the order as it stands: it is its requester's own above the limit, or of another total. */
export function whyVoid(state: OrderState, company: CompanySettings): string | undefined {
  if (state.stage !== "Approved" || !needsSomeoneElse(state, company)) return undefined;
  const { order, approvedBy, approvedFor } = state.order;
  if (approvedBy === undefined) return `Nobody stands as who approved ${order}. Have it approved again.`;
  const allowed = mayApprove(state, company, approvedBy);
  if (!allowed.ok) return allowed.problem.message;
  return approvedFor === undefined || approvedFor === state.total
    ? undefined
    : `${order} was approved for ${formatMoney(approvedFor, state.currency)} and comes to ${formatMoney(state.total, state.currency)} now. Have it approved again.`;
}
