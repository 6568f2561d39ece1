import { dayToSerial } from "../../../domain/calendarDay";
import { decimalsOf } from "../../../domain/money";
import { singleLine } from "../../../domain/plainText";
import type { Cell } from "../../../tables/column";
import type { CellStyleName, PageArea, PageCell, SheetPage } from "../../../workbook/pages/sheetPage";
import type { OrderSheet } from "./orderSheet";
import { words } from "../words";

/** The sheet on which orders are printed, one after the other. */
export const ORDER_SHEET = "Order sheet";

/** A margin, then line, item, quantity, unit, price, amount, day and place. */
const columnWidths = [2, 6, 34, 10, 9, 12, 14, 12, 18];
const LAST = columnWidths.length - 1;
const DAY = "d mmm yyyy";

/** The order on a sheet, fitted to the width of a page: Excel prints it or makes the PDF on every platform. */
export function orderPage(sheet: OrderSheet): SheetPage {
  const cells: PageCell[] = [];
  const looks: { area: PageArea; look: CellStyleName }[] = [];
  let row = 0;
  const put = (column: number, value: Cell | undefined, look: CellStyleName, format?: string): void => {
    if (value !== undefined && value !== "")
      cells.push({
        row,
        column,
        value: typeof value === "string" ? singleLine(value) : value,
        look,
        ...(format !== undefined && { format }),
      });
  };
  const stretch = (look: CellStyleName): void =>
    void looks.push({ area: { row, column: 1, rows: 1, columns: LAST }, look });
  const line = (value: string | undefined, look: CellStyleName): void => {
    if (value === undefined || value === "") return;
    put(1, value, look);
    row++;
  };

  line(`${words.send.sheetTitle} ${sheet.order}`, "title");
  for (const part of [sheet.company, ...sheet.address.split("\n")]) line(part, "strong");
  row++;
  const { vendor, contact, email } = sheet.vendor;
  const facts: readonly (readonly [string, Cell | undefined, string?])[] = [
    [words.send.to, vendor],
    ["", contact],
    ["", email],
    [words.send.date, dayToSerial(sheet.date), DAY],
    [words.send.orderedBy, sheet.requester],
  ];
  for (const [name, value, format] of facts) {
    if (value === undefined) continue;
    put(1, name, "label");
    put(2, value, "text", format);
    row++;
  }
  row++;

  const names = words.send.columns;
  const headers = [
    names.line,
    names.item,
    names.quantity,
    "",
    names.price,
    names.amount,
    names.needBy,
    names.deliverTo,
  ];
  stretch("header");
  headers.forEach((header, at) => put(at + 1, header, [2, 4, 5].includes(at) ? "numberHeader" : "header"));
  row++;
  const decimals = decimalsOf(sheet.currency);
  const amountFormat = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  // A unit price may be finer than the currency's smallest coin.
  const priceFormat = decimals === 0 ? "#,##0.##" : `${amountFormat}##`;
  for (const each of sheet.lines) {
    stretch("line");
    put(1, each.line, "line", "0");
    put(2, each.name === "" ? each.item : each.name, "line");
    put(3, each.quantity, "lineNumber", "#,##0.######");
    put(4, each.unit, "line");
    put(5, each.price, "lineNumber", priceFormat);
    put(6, each.price === undefined ? undefined : each.amount, "lineNumber", amountFormat);
    put(7, each.needBy === undefined ? undefined : dayToSerial(each.needBy), "line", DAY);
    put(8, each.deliverTo, "line");
    row++;
    const codes = [each.item, each.vendorCode && words.send.yourCode(each.vendorCode), each.packs];
    put(2, codes.filter((code) => code !== undefined && code !== "").join(" · "), "note");
    row++;
  }
  put(2, words.send.total, "strong");
  if (sheet.total !== undefined) put(5, sheet.currency, "strong");
  put(6, sheet.total ?? words.send.priceUnknown, "number", amountFormat);
  row++;
  return {
    sheet: ORDER_SHEET,
    called: words.send.sheetCalled,
    tabColor: "#0F6CBD",
    columnWidths,
    rowHeights: new Map([[0, 26]]),
    cells,
    looks,
    choices: [],
    highlights: [],
    charts: [],
    print: {
      area: { row: 0, column: 0, rows: row, columns: columnWidths.length },
      landscape: false,
      footer: `${words.send.sheetTitle} ${sheet.order}`,
    },
  };
}
