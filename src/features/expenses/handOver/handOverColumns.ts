import { decimalsOf, sumOf } from "../../../domain/money";
import { ok, refuse } from "../../../domain/result";
import { Departments } from "../../../model/company/lists";
import type { Action } from "../../../tables/action";
import { insert, remove, update } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import type { ClaimState, LineState } from "../../../model/expenses/claimState";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { HandOverColumns } from "../../../model/expenses/tables";

/** What a row of the file is made of: a line of a claim, or the advance that the claim settles. */
export interface HandedOver {
  readonly number: string;
  readonly state: ClaimState;
  /** Undefined for the advance. */
  readonly line: LineState | undefined;
  readonly costCentre: string | undefined;
}

/** The columns that finance can have, and what each holds. Amounts are with a point and all decimals, days as 2026-11-24. */
export const handOverFields = {
  "Hand-over": ({ number }) => number,
  Claim: ({ state }) => state.claim.claim,
  Expense: ({ line }) => line?.line.expense,
  Person: ({ state }) => state.claim.person,
  Department: ({ state }) => state.department,
  "Cost centre": ({ line, costCentre }) => line?.line.costCentre ?? costCentre,
  Date: ({ state, line }) => line?.line.date ?? state.claim.date,
  Category: ({ line }) => line?.line.category ?? "Advance",
  Vendor: ({ line }) => line?.line.vendor,
  City: ({ line }) => line?.line.city,
  Currency: ({ state, line }) => (line ? currencyOf(line.line, state.currency) : state.currency),
  Amount: ({ state, line }) =>
    line ? fixed(line.line.amount, currencyOf(line.line, state.currency)) : fixed(-state.advance, state.currency),
  Rate: ({ line }) => (line?.line.rate === undefined ? undefined : String(line.line.rate)),
  Claimed: ({ state, line }) => fixed(line ? line.claimed : -state.advance, state.currency),
  Approved: ({ state, line }) => fixed(line ? line.approved : -state.advance, state.currency),
  Tax: ({ state, line }) => fixed(line?.tax ?? 0, state.currency),
  Net: ({ state, line }) =>
    fixed(line ? sumOf([line.approved, -line.tax], state.currency) : -state.advance, state.currency),
  Purpose: ({ state }) => state.claim.purpose,
  Trip: ({ state }) => state.claim.trip,
  People: ({ line }) => line?.line.people,
  Receipt: ({ line }) => line?.line.receipt,
  Details: ({ line }) => line?.line.details,
  Comment: ({ line }) => line?.line.comment,
} as const satisfies Readonly<Record<string, (row: HandedOver) => string | undefined>>;

export type HandOverField = keyof typeof handOverFields;
// The object has these keys and no others.
export const handOverFieldNames = Object.keys(handOverFields) as HandOverField[];

/** A column of the file. */
export interface HandOverColumn {
  readonly field: HandOverField;
  readonly heading: string;
}

/** The columns that were chosen, in their order; the usual ones until some are. */
export function chosenColumns(tables: TableSet): readonly HandOverColumn[] {
  const chosen = [...tables.rows(HandOverColumns)]
    .sort((one, other) => one.place - other.place)
    .flatMap(({ column, heading }) => (isField(column) ? [{ field: column, heading: heading ?? column }] : []));
  return chosen.length > 0 ? chosen : usual.map((field) => ({ field, heading: field }));
}

/** Keeps the columns for this hand-over and those to come. */
export const chooseColumns: Action<{ readonly columns: readonly HandOverColumn[] }> = {
  title: "Keep the columns",
  reads: [HandOverColumns],
  plan(tables, { columns }) {
    if (columns.length === 0) return refuse("Choose at least one column for the file.");
    const wanted = columns.map(({ field, heading }, index) => ({
      column: field,
      place: index + 1,
      heading: heading === field || heading.trim() === "" ? undefined : heading.trim(),
    }));
    const before = tables.rows(HandOverColumns);
    return ok({
      sentence: `Kept ${String(columns.length)} columns for hand-overs`,
      changes: [
        ...before
          .filter(({ column }) => !wanted.some((each) => each.column === column))
          .map(({ column }) => remove(HandOverColumns, column)),
        ...wanted.map((row) =>
          tables.find(HandOverColumns, row.column)
            ? update(HandOverColumns, row.column, row)
            : insert(HandOverColumns, row),
        ),
      ],
    });
  },
};

/** The cost centres of departments, by name. */
export const costCentresIn = (tables: TableSet): ReadonlyMap<string, string | undefined> =>
  new Map(tables.rows(Departments).map(({ department, costCentre }) => [department, costCentre]));

const usual: readonly HandOverField[] = [
  "Hand-over",
  "Claim",
  "Expense",
  "Person",
  "Cost centre",
  "Date",
  "Category",
  "Vendor",
  "Currency",
  "Amount",
  "Approved",
  "Tax",
  "Net",
  "Receipt",
];

const isField = (column: string): column is HandOverField => Object.hasOwn(handOverFields, column);

const fixed = (amount: number, currency: string): string => (amount + 0).toFixed(decimalsOf(currency));
