import type { Action } from "../../tables/action";
import { Departments, Locations } from "../home/tables";
import { OrderLines, Orders, Receipts } from "../orders/tables";
import { Items, Moves } from "./tables";

export interface IssueStock {
  readonly item: string;
  readonly location: string;
  readonly quantity: number;
  readonly department: string;
  /** The key of the order line whose goods were set aside for the department, where it is such an issue. */
  readonly orderLine?: string;
  readonly note?: string;
}
export const issueStock: Action<IssueStock> = {
  title: "Issue",
  reads: [Items, Locations, Departments, Moves, Orders, OrderLines, Receipts],
  plan: () => {
    throw new Error("being written");
  },
};
