import { formatQuantity } from "../../domain/sentence";
import type { Problem } from "../../domain/result";
import { keyOf } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { OrderLines } from "../orders/tables";
import { Requests } from "../requests/tables";
import { Moves } from "../stock/tables";
import { supplyStates } from "./supplyState";
import { SupplyLines } from "./tables";

/** What is wrong in supply requests though each cell can be read: lines of no request, too much issued, goods of another item. Linear. */
export function supplyProblems(tables: TableSet): readonly Problem[] {
  if (!tables.has(SupplyLines)) return [];
  const states = supplyStates(tables);
  const rowOf = tables.read(SupplyLines).bodyIndexByKey;
  const about = (key: string, field: "request" | "quantity", message: string): Problem => {
    const bodyIndex = rowOf.get(key);
    return {
      message,
      table: SupplyLines.name,
      row: key,
      column: SupplyLines.columns[field].header,
      ...(bodyIndex !== undefined && { bodyIndex }),
    };
  };
  return [
    ...[...states.values()].flatMap(({ key, line, issued }): readonly Problem[] => [
      ...(tables.has(Requests) && !tables.find(Requests, line.request)
        ? [about(key, "request", `Request "${line.request}" is not in Requests. Add it there or correct it here.`)]
        : []),
      ...(issued > line.quantity
        ? [
            about(
              key,
              "quantity",
              `${key} asks for ${formatQuantity(line.quantity)} of ${line.item}, and ${formatQuantity(issued)} were issued. Ask for that much, or correct the moves.`,
            ),
          ]
        : []),
    ]),
    ...orphanOrders(tables, states),
    ...otherItems(tables, states),
  ];
}

/** Order lines that were drafted for a line that is not there. */
const orphanOrders = (tables: TableSet, states: ReadonlyMap<string, unknown>): readonly Problem[] =>
  !tables.has(OrderLines)
    ? []
    : tables.rows(OrderLines).flatMap((line) => {
        if (line.requestLine === undefined || states.has(line.requestLine)) return [];
        const row = keyOf(OrderLines, line);
        return [
          {
            message: `Request line "${line.requestLine}" is not in Supply lines. Add it there or clear it here.`,
            table: OrderLines.name,
            row,
            column: OrderLines.columns.requestLine.header,
            bodyIndex: tables.read(OrderLines).bodyIndexByKey.get(row) ?? 0,
          },
        ];
      });

/** Issues on a line of another item than was moved. */
const otherItems = (tables: TableSet, states: ReturnType<typeof supplyStates>): readonly Problem[] =>
  states.size === 0 || !tables.has(Moves)
    ? []
    : tables.rows(Moves).flatMap(({ move, type, item, reference }) => {
        const asked = type === "Issue" && reference !== undefined ? states.get(reference) : undefined;
        if (!asked || asked.line.item === item) return [];
        return [
          {
            message: `${move} issues ${item} on ${asked.key}, which asks for ${asked.line.item}. Correct the item or the reference.`,
            table: Moves.name,
            row: move,
            column: Moves.columns.item.header,
            bodyIndex: tables.read(Moves).bodyIndexByKey.get(move) ?? 0,
          },
        ];
      });
