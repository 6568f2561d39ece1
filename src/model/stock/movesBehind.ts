import type { TableSet } from "../../tables/tableSet";
import type { Suggestion } from "./suggestion";
import { Moves, type Move } from "./tables";

/** The moves that a suggestion's on-hand figure is the sum of: those at its location for a Min, all of the item's otherwise. */
export const movesBehind = (tables: TableSet, { item, location, rule }: Suggestion): readonly Move[] =>
  tables.rows(Moves).filter((move) => move.item === item && (rule === "reorder point" || move.location === location));
