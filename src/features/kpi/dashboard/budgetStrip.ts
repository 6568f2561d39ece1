import type { Day } from "../../../domain/calendarDay";
import { sameAs } from "../../../tables/criteriaText";
import type { TableSet } from "../../../tables/tableSet";
import { addressOf, type PageArea, type PageCell } from "../../../workbook/pages/sheetPage";
import { Budgets } from "../../../model/expenses/tables";
import { NEARLY_USED } from "./budgetList";
import { textInFormula } from "./list";
import { cardColumn, cellAt, FIRST_DATA_ROW, LAST_COLUMN, type Part } from "./layout";
import { words } from "./words";

/** Rows of the strip: what each figure is called, and the figures. */
export const STRIP_HEIGHT = 2;
/** Columns that its helping cells take. */
export const STRIP_DATA_COLUMNS = 4;

/** The departments that have a budget, by name. */
export const budgetDepartments = (tables: TableSet): readonly string[] =>
  [...new Set(tables.rows(Budgets).map(({ department }) => department))].sort((a, b) => a.localeCompare(b));

/** Where the strip's formulas find what was chosen. */
export interface Chosen {
  readonly from: string;
  readonly until: string;
}

/** The cells that turn the chosen month, "2026-11" or "2026", into days. */
export const chosenAt = (dataColumn: number): Chosen => ({
  from: addressOf(cellAt(FIRST_DATA_ROW + 1, dataColumn + 2)),
  until: addressOf(cellAt(FIRST_DATA_ROW + 1, dataColumn + 3)),
});

/** Two drop-downs, and the budget of the department and month chosen in them, by native formulas over Budgets. */
export function stripPart(tables: TableSet, today: Day, row: number, dataColumn: number): Part {
  const departments = [words.allDepartments, ...budgetDepartments(tables)];
  const months = monthChoices(tables, today);
  const [department, month] = [0, 1].map((card) => addressOf(cellAt(row + 1, cardColumn(card))));
  const { from, until } = chosenAt(dataColumn);
  const who = `IF(${department ?? ""}=${textInFormula(words.allDepartments)},"*",${sameAs(department ?? "")})`;
  const sum = (header: string): string =>
    `SUMIFS(Budgets[${header}],Budgets[Department],${who},Budgets[Month],">="&${from},Budgets[Month],"<"&${until})`;
  const [budget, spent, committed, left] = [2, 3, 4, 5].map((card) => addressOf(cellAt(row + 1, cardColumn(card))));
  const used = addressOf(cellAt(row + 1, cardColumn(6)));
  const figures: readonly (readonly [string, string, string])[] = [
    [words.strip.budget, sum(Budgets.columns.amount.header), "#,##0"],
    [words.strip.spent, sum(Budgets.columns.spent.header), "#,##0"],
    [words.strip.committed, sum(Budgets.columns.committed.header), "#,##0"],
    [words.strip.left, `${budget ?? ""}-${spent ?? ""}-${committed ?? ""}`, "#,##0;-#,##0;0"],
    [words.strip.used, `IF(${budget ?? ""}>0,(${spent ?? ""}+${committed ?? ""})/${budget ?? ""},0)`, "0%"],
    [
      words.strip.state,
      `IF(${budget ?? ""}=0,${quoted("none")},IF(${left ?? ""}<0,${quoted("over")},IF(${used}>=${String(NEARLY_USED)},${quoted("nearly")},${quoted("within")})))`,
      "General",
    ],
  ];
  const stateArea = { row: row + 1, column: cardColumn(7), rows: 1, columns: 2 };
  const stateCell = addressOf(cellAt(row + 1, cardColumn(7)));
  const listAt = (column: number, count: number): PageArea => ({
    row: FIRST_DATA_ROW + 1,
    column,
    rows: count,
    columns: 1,
  });
  return {
    rowHeights: [
      [row, 13],
      [row + 1, 18],
    ],
    looks: [
      { area: { row, column: 1, rows: STRIP_HEIGHT, columns: LAST_COLUMN }, look: "band" },
      ...[0, 1].map((card) => ({
        area: { row: row + 1, column: cardColumn(card), rows: 1, columns: 2 },
        look: "input" as const,
      })),
      { area: stateArea, look: "stateWide" },
    ],
    cells: [
      { row, column: cardColumn(0), value: words.strip.department, look: "label" },
      { row, column: cardColumn(1), value: words.strip.month, look: "label" },
      { row: row + 1, column: cardColumn(0), value: words.allDepartments },
      // As text: Excel would take "2026-11" for a day.
      { row: row + 1, column: cardColumn(1), value: firstMonth(months, today), format: "@" },
      ...figures.flatMap(([label, formula, format], at): PageCell[] => [
        { row, column: cardColumn(at + 2), value: label, look: "label" },
        {
          row: row + 1,
          column: cardColumn(at + 2),
          formula: `=IFERROR(${formula},0)`,
          format,
          ...(at < 5 && { look: "stripFigure" as const }),
        },
      ]),
      ...helpers(departments, months, month ?? "", dataColumn),
    ],
    choices: [
      {
        ...cellAt(row + 1, cardColumn(0)),
        title: words.strip.department,
        help: words.strip.chooseDepartment,
        from: listAt(dataColumn, departments.length),
      },
      {
        ...cellAt(row + 1, cardColumn(1)),
        title: words.strip.month,
        help: words.strip.chooseMonth,
        from: listAt(dataColumn + 1, months.length),
      },
    ],
    highlights: [
      { area: stateArea, formula: `=${stateCell}=${quoted("over")}`, tone: "bad" },
      { area: stateArea, formula: `=${stateCell}=${quoted("nearly")}`, tone: "warning" },
      { area: stateArea, formula: `=${stateCell}=${quoted("within")}`, tone: "good" },
    ],
  };
}

const quoted = (word: "none" | "over" | "nearly" | "within"): string => textInFormula(words.strip[word]);

/** The months that have budgets, the latest first, and their years. */
export function monthChoices(tables: TableSet, today: Day): readonly string[] {
  const months = [...new Set(tables.rows(Budgets).map(({ month }) => month.slice(0, 7)))].sort().reverse();
  // Months that are far ahead would push out those that people look at.
  const near = [...months.filter((month) => month <= today), ...months.filter((month) => month > today)].slice(0, 24);
  return [...near.sort().reverse(), ...new Set(near.map((month) => month.slice(0, 4)))];
}

const firstMonth = (months: readonly string[], today: Day): string =>
  months.find((month) => month.length > 4 && month <= today) ?? months[0] ?? today.slice(0, 7);

function helpers(
  departments: readonly string[],
  months: readonly string[],
  month: string,
  column: number,
): readonly PageCell[] {
  const header = (at: number, value: string): PageCell => ({
    row: FIRST_DATA_ROW,
    column: column + at,
    value,
    look: "header",
  });
  const days = { row: FIRST_DATA_ROW + 1, look: "lineNumber", format: "yyyy-mm-dd" } as const;
  const from = addressOf(cellAt(FIRST_DATA_ROW + 1, column + 2));
  const year = `VALUE(LEFT(${month},4))`;
  const isYear = `LEN(${month})=4`;
  return [
    header(0, words.strip.department),
    header(1, words.strip.month),
    header(2, "From"),
    header(3, "Before"),
    ...departments.map((value, at) => ({ row: FIRST_DATA_ROW + 1 + at, column, value, look: "line" as const })),
    ...months.map((value, at) => ({
      row: FIRST_DATA_ROW + 1 + at,
      column: column + 1,
      value,
      look: "line" as const,
      format: "@",
    })),
    { ...days, column: column + 2, formula: `=IFERROR(DATE(${year},IF(${isYear},1,VALUE(MID(${month},6,2))),1),0)` },
    { ...days, column: column + 3, formula: `=EDATE(${from},IF(${isYear},12,1))` },
  ];
}
