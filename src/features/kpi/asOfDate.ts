import { KeyMap } from "../../tables/keys";
import { Invoices } from "../../model/invoices/tables";
import { Approvals } from "../../model/approvals/approvals";
import type { Day } from "../../domain/calendarDay";
import type { Columns, RowOf, Table } from "../../tables/defineTable";
import type { AnyRow, ReadTable } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { Claims } from "../../model/expenses/tables";
import { Moves } from "../../model/stock/tables";
import { Orders, Receipts } from "../../model/orders/tables";
import { KpiHistory } from "../../model/kpi/tables";

/**
 * The tables as they stood at the end of a day, by the days that their rows tell: what is dated later did not happen yet. What
 * carries no day of its own, such as a day promised or a budget, is as it stands now.
 */
export const asOf = (tables: TableSet, day: Day): TableSet =>
  tables.with(
    tables.tables.map((read) => {
      const rowThen = pasts.get(read.table.name);
      return rowThen ? keeping(read, (row) => rowThen(row, day)) : read;
    }),
  );

type Past = (row: AnyRow, day: Day) => AnyRow | undefined;

/** A row as it was on a day: undefined before it began, and without what came later. */
function past<C extends Columns>(
  table: Table<C>,
  begin: keyof RowOf<C> & string,
  later: readonly { readonly on: keyof RowOf<C> & string; readonly with?: readonly (keyof RowOf<C> & string)[] }[] = [],
): readonly [string, Past] {
  const isAfter = (row: AnyRow, field: string, day: Day): boolean => {
    const value = row[field];
    return typeof value === "string" && value > day;
  };
  return [
    table.name,
    (row, day) => {
      if (isAfter(row, begin, day)) return undefined;
      const undone = later
        .filter(({ on }) => isAfter(row, on, day))
        .flatMap(({ on, with: more = [] }) => [on, ...more]);
      return undone.length === 0 ? row : { ...row, ...Object.fromEntries(undone.map((field) => [field, undefined])) };
    },
  ];
}

const pasts: ReadonlyMap<string, Past> = new Map([
  past(Orders, "date", [
    { on: "askedOn" },
    {
      on: "approvedOn",
      with: ["approvedBy", "approvedFor", "approvedVendor", "approvedCurrency", "approvedRequester"],
    },
    { on: "rejectedOn" },
    { on: "heldOn" },
    { on: "sentOn" },
    { on: "confirmedOn" },
    { on: "closedOn" },
    { on: "cancelledOn" },
  ]),
  past(Receipts, "date"),
  past(Moves, "date"),
  past(Approvals, "askedOn", [{ on: "decidedOn", with: ["decision", "decidedBy"] }, { on: "withdrawnOn" }]),
  past(Claims, "date", [{ on: "submittedOn" }, { on: "handedOverOn" }, { on: "paidOn" }, { on: "cancelledOn" }]),
  past(Invoices, "date", [
    { on: "handedOverOn", with: ["handOver"] },
    { on: "postedOn" },
    { on: "paidOn" },
    { on: "cancelledOn" },
  ]),
  past(KpiHistory, "to"),
]);

function keeping(read: ReadTable, rowThen: (row: AnyRow) => AnyRow | undefined): ReadTable {
  const rows = [...read.rowsByKey].flatMap(([key, row]): (readonly [string, AnyRow])[] => {
    const then = rowThen(row);
    return then ? [[key, then]] : [];
  });
  return { ...read, rowsByKey: new KeyMap(rows) };
}
