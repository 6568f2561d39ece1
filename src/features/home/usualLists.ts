import type { NewRow } from "../../tables/defineTable";
import type { Article } from "./sample/catalogue";
import type { Lists } from "../../model/company/lists";
import { UNIT_LIST, usualPlural } from "../../model/stock/units";
import { ABSENCE_KIND_LIST, absenceKinds } from "../../model/calendar/tables";
import { expenseCategories } from "../../model/expenses/tables";

/** The words that drop-downs offer to begin with: those that the articles use, the usual reasons to reject, and grades. */
export function usualLists(articles: readonly Article[]): readonly NewRow<typeof Lists.columns>[] {
  const used = (wordOf: (article: Article) => string | undefined): readonly string[] =>
    [...new Set(articles.map(wordOf))].filter((word) => word !== undefined).sort();
  return [
    ...rowsOf(
      "Category",
      used(({ category }) => category),
    ),
    ...rowsOf(
      UNIT_LIST,
      used(({ unit }) => unit),
    ).map((row) => ({ ...row, plural: usualPlural(row.item) })),
    ...rowsOf(
      "Pack",
      used(({ pack }) => pack),
    ),
    ...rowsOf("Travel class", ["Economy", "Premium economy", "Business", "First", "Second"]),
    ...rowsOf("Reject reason", ["Damaged", "Wrong item", "Expired", "Poor quality", "Too many"]),
    ...rowsOf("Expense category", Object.values(expenseCategories)),
    ...rowsOf(ABSENCE_KIND_LIST, absenceKinds),
    ...rowsOf("Equipment category", [
      "Laptop",
      "Phone",
      "Power tool",
      "Machine",
      "Vehicle",
      "Access",
      "Safety",
      "Camera",
      "Meeting",
    ]),
    ...rowsOf("Resource kind", ["Projector", "Car", "Parking", "Desk", "Video"]),
    ...rowsOf("Grade", ["Staff", "Senior", "Manager", "Director"]),
  ];
}

const rowsOf = (list: string, words: readonly string[]): readonly NewRow<typeof Lists.columns>[] =>
  words.map((item, index) => ({ list, item, order: index + 1 }));
