import { dayToSerial, type Day } from "../../../domain/calendarDay";
import { singleLine } from "../../../domain/plainText";
import { ok, refuse } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { equipmentStates, equipmentTables, type EquipmentState } from "../../../model/equipment/equipmentState";
import type { PageCell, Publishing, SheetPage } from "../../../workbook/pages/sheetPage";
import { words } from "../words";

export const VALUE_SHEET = "Equipment value";

/** Draws what equipment is worth at a day, by Excel's own functions: another day in the yellow cell calculates it for that one. */
export const drawValues: Publishing<{ readonly on: Day }> = {
  title: "Create the values",
  reads: [...equipmentTables, Settings],
  sheets: () => [VALUE_SHEET],
  plan(tables, { on }, { today }) {
    const valued = [...equipmentStates(tables, today).values()].filter(
      ({ state, equipment: { cost, boughtOn } }) =>
        state !== "Archived" && cost !== undefined && boughtOn !== undefined && boughtOn <= on,
    );
    if (valued.length === 0)
      return refuse(`No equipment was bought by ${on} with a cost. Enter Cost and Bought on in Equipment.`);
    return ok({
      sentence: `Drew the value of ${String(valued.length)} pieces at ${on} on the sheet ${VALUE_SHEET}`,
      changes: [],
      pages: [valuePage(valued, on, companySettings(tables).currency)],
    });
  },
};

const FIRST = 5;
const widths = [2, 14, 30, 13, 12, 12, 9, 9, 14, 14, 14];
const MONEY = "#,##0.00";

function valuePage(valued: readonly EquipmentState[], on: Day, currency: string): SheetPage {
  const cells: PageCell[] = [];
  const says = words.values;
  cells.push({ row: 0, column: 1, value: says.title, look: "title" });
  cells.push({ row: 2, column: 1, value: says.on, look: "label" });
  cells.push({ row: 2, column: 2, value: dayToSerial(on), look: "input", format: "d mmm yyyy" });
  cells.push({ row: 2, column: 3, value: says.hint(currency), look: "note" });
  says.headers.forEach((value, at) =>
    cells.push({ row: FIRST - 1, column: at + 1, value, look: at < 2 ? "header" : "numberHeader" }),
  );
  valued.forEach(({ equipment }, index) => {
    const row = FIRST + index;
    const at = String(row + 1);
    const { tag, name, boughtOn = on, cost = 0, residual = 0, lifeYears = 0, method } = equipment;
    const value = (column: number, held: string | number, format?: string): void =>
      void cells.push({
        row,
        column,
        value: typeof held === "string" ? singleLine(held) : held,
        look: typeof held === "number" ? "lineNumber" : "line",
        ...(format !== undefined && { format }),
      });
    const formula = (column: number, text: string, format: string): void =>
      void cells.push({ row, column, formula: text, look: "lineNumber", format });
    value(1, tag);
    value(2, name);
    value(3, dayToSerial(boughtOn), "d mmm yyyy");
    value(4, cost, MONEY);
    value(5, Math.min(residual, cost), MONEY);
    value(6, lifeYears === 0 ? 0 : Math.max(1, Math.round(lifeYears * 12)), "0");
    formula(7, `=IF($C$3<D${at},0,MIN(G${at},DATEDIF(D${at},$C$3,"m")))`, "0");
    formula(8, `=IF(G${at}=0,E${at},E${at}-SLN(E${at},F${at},G${at})*H${at})`, MONEY);
    formula(9, `=IF(G${at}=0,E${at},E${at}-VDB(E${at},F${at},G${at},0,H${at},2,TRUE))`, MONEY);
    formula(10, `=${method === "Declining balance" ? "J" : "I"}${at}`, MONEY);
  });
  const last = FIRST + valued.length;
  cells.push({ row: last, column: 2, value: says.total, look: "strong" });
  for (const column of [4, 8, 9, 10]) {
    const letter = String.fromCharCode(65 + column);
    cells.push({
      row: last,
      column,
      formula: `=SUM(${letter}${String(FIRST + 1)}:${letter}${String(last)})`,
      look: "number",
      format: MONEY,
    });
  }
  return {
    sheet: VALUE_SHEET,
    called: "the sheet of values",
    tabColor: "#038387",
    columnWidths: widths,
    rowHeights: new Map([[0, 26]]),
    cells,
    looks: [],
    choices: [],
    highlights: [],
    charts: [],
    print: {
      area: { row: 0, column: 0, rows: last + 1, columns: widths.length },
      landscape: true,
      footer: says.title,
    },
  };
}
