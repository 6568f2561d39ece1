import { todoItem, type TodoItem } from "../../domain/todoItem";
import type { Problem } from "../../domain/result";
import type { TableSet } from "../../tables/tableSet";
import { ledgerProblems } from "../../model/stock/ledgerProblems";
import { supplyProblems } from "../../model/supply/supplyProblems";
import { Settings, settings, type SettingAbout } from "../../model/company/settings";

/** Problems in the data: rows that can't be read, links to nothing, settings that can't be used, receipts and moves that contradict others. */
export function dataTodo(tables: TableSet): readonly TodoItem[] {
  return [
    todoItem(dataProblems(tables), {
      one: "problem in the data",
      others: "problems in the data",
      say: ({ message }) => message,
      step: "See them",
      page: "home/problems",
    }),
  ].filter(({ count }) => count > 0);
}

/** All that is wrong in the data, by the cell that it is about. */
export const dataProblems = (tables: TableSet): readonly Problem[] => [
  ...tables.problems,
  ...settingProblems(tables),
  ...ledgerProblems(tables),
  ...supplyProblems(tables),
];

/** Settings whose value can't be used; meanwhile the usual one holds. */
export const settingProblems = (tables: TableSet): readonly Problem[] =>
  Object.values<SettingAbout>(settings).flatMap((about) => {
    const row = tables.find(Settings, about.name);
    if (row?.value === undefined || about.allows(row.value)) return [];
    const remedy = about.remedy?.(row.value);
    return [
      {
        message: `${about.name} must be ${about.expectation}; it holds "${String(row.value)}", so ${String(about.usual)} holds.${remedy === undefined ? "" : ` ${remedy}`}`,
        table: Settings.name,
        row: about.name,
        column: Settings.columns.value.header,
        bodyIndex: tables.read(Settings).bodyIndexByKey.get(about.name) ?? 0,
      },
    ];
  });
