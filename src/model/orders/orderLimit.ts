import { ApprovalRules } from "../approvals/approvals";
import { companySettings, settingFormula, settings } from "../company/settings";
import type { TableSet } from "../../tables/tableSet";

/**
 * Up to what an order needs no approval, in the company's currency: the lowest amount of the rules for orders. While there is
 * no rule for orders, the setting "Approval limit" is the first one. Rules that hold only over budget are for sending to ask.
 */
export function orderLimit(tables: TableSet): number {
  const amounts = tables
    .rows(ApprovalRules)
    .filter(({ kind, overBudget }) => kind === "Order" && overBudget !== true)
    .map(({ over = 0 }) => over);
  return amounts.length === 0 ? companySettings(tables).approvalLimit : Math.min(...amounts);
}

const OF_ORDERS = 'ApprovalRules[Kind],"Order",ApprovalRules[Over budget],"<>Yes"';

/** The same as an Excel expression. */
export const orderLimitFormula = `IF(COUNTIFS(${OF_ORDERS})=0,${settingFormula(settings.approvalLimit)},IF(COUNTIFS(${OF_ORDERS},ApprovalRules[Over],"")>0,0,MINIFS(ApprovalRules[Over],${OF_ORDERS})))`;
