import { issuer, issueTables, type IssueStock } from "../../../model/stock/issue";
import type { Action } from "../../../tables/action";

/** Hands goods out to a department: first what was set aside for it, then from stock. */
export const issueStock: Action<IssueStock> = {
  title: "Issue",
  reads: issueTables,
  plan: (tables, input, circumstances) => issuer(tables, circumstances)(input),
};
