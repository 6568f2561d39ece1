import type { ComponentType } from "react";
import type { TodoItem } from "../domain/todoItem";
import type { Day } from "../domain/calendarDay";
import type { Moment } from "../domain/moment";
import type { AnyTable } from "../tables/defineTable";
import type { AnyRow } from "../tables/readTable";
import type { TableSet } from "../tables/tableSet";
import type { UndoCheck } from "../workbook/log/undoCheck";
import type { Group } from "./groups";
import type { RecordSource } from "./recordSource";

/** A page of the pane, loaded when it is first shown. */
export interface Page {
  /** The part of the address after "#/", such as "orders/receive". */
  readonly path: string;
  /** What the navigation calls it, where that leads to it besides the duty's first page. */
  readonly menu?: string;
  /** What Find calls it: the page "Reorder", the action "Receive a shipment". */
  readonly find?: string;
  /** Other words that people look for it by. */
  readonly words?: string;
  readonly load: () => Promise<ComponentType>;
}

/** A duty as the frame of the pane knows it, before anything that it declares is loaded. */
export interface Duty {
  readonly id: string;
  /** What the navigation calls it; it leads to the first page. */
  readonly title: string;
  /** Where the navigation shows it. */
  readonly group: Group;
  /** Part of every workbook, so that set-up offers no choice. */
  readonly always?: true;
  readonly pages: readonly Page[];
}

/** A duty with all that it declares. */
export interface Feature extends Duty {
  /** What it does for the user, for the choice of duties when a workbook is set up. */
  readonly purpose: string;
  readonly tables: readonly AnyTable[];
  /** Whose rows can be found, and opened from the sheet. */
  readonly records?: readonly RecordSource[];
  /** A page of it about any record of the workbook, to which each record's own page leads: its documents. */
  readonly ofRecord?: { readonly path: string; readonly label: string };
  /** What of it waits for the user, for Home: a rule over all tables of all duties, loaded when Home first shows. */
  readonly todo?: () => Promise<(tables: TableSet, today: Day, now: Moment) => readonly TodoItem[]>;
  /** What speaks against undoing what was done, beside what its tables declare. */
  readonly undoChecks?: readonly UndoCheck[];
  /** The rows that a workbook of one's own begins with, such as the usual rules. */
  readonly usual?: () => Promise<Rows>;
  /** What it makes of the rows of a sample company, such as KPIs with their history. */
  readonly sample?: () => Promise<(company: Rows, today: Day) => Rows>;
}

/** Rows to begin with, table by table. */
export type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;

/** The rows of a sample company with what the duties make of them. */
export async function withSamples(features: readonly Feature[], company: Rows, today: Day): Promise<Rows> {
  const rules = await Promise.all(features.flatMap(({ sample }) => sample?.() ?? []));
  return rules.reduce<Rows>((rows, rule) => new Map([...rows, ...rule(rows, today)]), company);
}

/** The rows of an empty company with those that the duties begin with. */
export async function withUsual(features: readonly Feature[], company: Rows): Promise<Rows> {
  const rows = await Promise.all(features.flatMap(({ usual }) => usual?.() ?? []));
  return new Map([...company, ...rows.flatMap((own) => [...own])]);
}

/** The tables of these duties, once each: some are shared, such as People. */
export const tablesOf = (features: readonly Feature[]): readonly AnyTable[] => [
  ...new Set(features.flatMap(({ tables }) => tables)),
];

/** What these duties say against undoing. */
export const undoChecksOf = (features: readonly Feature[]): readonly UndoCheck[] =>
  features.flatMap(({ undoChecks = [] }) => undoChecks);

/**
 * The duties that stand in a workbook with these tables; all of them where it has none yet. A table that several duties list
 * tells of none of them.
 */
export function standing(features: readonly Feature[], present: ReadonlySet<string>): readonly Feature[] {
  if (present.size === 0) return features;
  return features.filter((feature) => {
    const own = feature.tables.filter(
      (table) => !features.some((other) => other !== feature && other.tables.includes(table)),
    );
    return (
      feature.always ??
      (own.length > 0
        ? own.some(({ name }) => present.has(name))
        : feature.tables.every(({ name }) => present.has(name)))
    );
  });
}
