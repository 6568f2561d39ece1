import { productTables, rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { Orders } from "../../model/orders/tables";
import { firstSteps } from "./firstSteps";

const order = { order: "PO-1", date: "2026-11-20", vendor: "Northway" };
const stepsWith = (...orders: readonly (typeof order & { readonly sentOn?: string })[]) =>
  firstSteps(
    tablesOf([
      ...productTables.filter((table) => table !== Orders).map((table) => rowsOf(table)),
      rowsOf(Orders, ...orders),
    ]),
  )?.map(({ what, isDone }) => `${what}${isDone ? ", done" : ""}`);

test("the first steps go on to the first order that is sent, say that they are done, and are gone with the next order", () => {
  expect(stepsWith()?.at(-1)).toBe("Your first order");
  expect(stepsWith(order)?.slice(-2)).toEqual(["Your first order, done", "Send it"]);
  expect(stepsWith({ ...order, sentOn: "2026-11-21" })).toEqual([]);
  expect(stepsWith({ ...order, sentOn: "2026-11-21" }, { ...order, order: "PO-2" })).toBeUndefined();
});
