import { drawIndex } from "../../src/features/documents/dispose/drawIndex";
import { drawLetter } from "../../src/features/documents/letters/drawLetter";
import { drawAgreement } from "../../src/features/equipment/sheets/agreement";
import { drawLabels } from "../../src/features/equipment/sheets/labels";
import { drawValues } from "../../src/features/equipment/sheets/valueSheet";
import { drawOrder } from "../../src/features/orders/send/drawOrder";
import { drawDesk } from "../../src/features/reminders/away/drawDesk";
import { publishBoard } from "../../src/features/requests/board/publishBoard";
import { Documents } from "../../src/model/documents/tables";
import { Equipment, EquipmentLog } from "../../src/model/equipment/tables";
import { Requests } from "../../src/model/requests/tables";
import { tableFromRows } from "../../src/tables/tableFromRows";
import type { PageCell, Publishing } from "../../src/workbook/pages/sheetPage";
import { nora, smallCompany, today } from "../fixtures/smallCompany";
import { rowsOf } from "../fixtures/tablesOf";

const hostile = [
  '=HYPERLINK("https://x.example","1")',
  "+1+1",
  "@SUM(A1)",
  "＝1+1",
  "\t=1+1",
  "<script>alert(1)</script>",
  "a\r\nBEGIN:VEVENT\r\n=1+1",
  "two\nlines\u2028more",
  "\u202etxt.exe",
  "'quoted'",
  "2026-11-24",
  "x".repeat(32_767),
] as const;

/** A company in which each text that people give is this one. */
const company = (text: string) =>
  smallCompany({
    settings: [
      { name: "Company", value: text },
      { name: "Address", value: text },
    ],
    people: [{ person: "Ann", role: text, email: text }],
    items: [{ item: "A-1", name: text, unit: "pair", buy: "Yes" }],
    offers: [{ item: "A-1", vendor: "Northway", vendorCode: text }],
    vendors: [{ vendor: "Westgate", approved: true, contact: text, email: text }],
    orders: [{ order: "PO-1", date: today, vendor: "Westgate" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 3, price: 2 }],
  }).with(
    [
      rowsOf(Equipment, { tag: "DR-1", name: text, serial: text, cost: 100, boughtOn: "2026-01-01", lifeYears: 4 }),
      rowsOf(EquipmentLog, { entry: 1, date: "2026-11-02", tag: "DR-1", event: "Handed out", person: "Ann" }),
      rowsOf(Documents, { document: "DC-1", title: text, kind: text.slice(0, 200), filedOn: today, link: text }),
      rowsOf(Requests),
    ].map(([table, rows]) => tableFromRows(table, rows)),
  );

function cellsOf<Input>(text: string, drawing: Publishing<Input>, input: Input): readonly PageCell[] {
  const planned = drawing.plan(company(text).limitedTo(drawing.reads), input, nora);
  if (!planned.ok) throw new Error(`refused: ${planned.problem.message}`);
  return planned.value.pages.flatMap(({ cells }) => cells);
}

const desk = (text: string) => ({
  person: "Nora",
  standIn: "Ann",
  from: today,
  to: undefined,
  note: text,
  open: [{ duty: text, says: text, isOverdue: true }],
  routines: [{ routine: text, on: today }],
});

describe.each([
  ["an order", (text: string) => cellsOf(text, drawOrder, { order: "PO-1" })],
  ["a loan agreement", (text: string) => cellsOf(text, drawAgreement, { person: "Ann" })],
  ["labels", (text: string) => cellsOf(text, drawLabels, { tags: ["DR-1"] })],
  ["values of equipment", (text: string) => cellsOf(text, drawValues, { on: today })],
  ["a hand-over of the desk", (text: string) => cellsOf(text, drawDesk, desk(text))],
  ["a letter", (text: string) => cellsOf(text, drawLetter, { to: [text], subject: text, body: text })],
  ["an index of documents", (text: string) => cellsOf(text, drawIndex, { withConfidential: true })],
  ["a requests board", (text: string) => cellsOf(text, publishBoard, {})],
])("on the sheet of %s", (_, cellsWith) => {
  const harmless = new Set(formulasOf(cellsWith("harmless")));

  test.each(hostile.map((text) => [text.slice(0, 40), text]))(
    "%j is a text on one line, and in no formula",
    (__, text) => {
      const cells = cellsWith(text);
      expect(formulasOf(cells).filter((formula) => !harmless.has(formula))).toEqual([]);
      const texts = cells.flatMap((cell) => ("value" in cell && typeof cell.value === "string" ? [cell.value] : []));
      expect(texts.filter((each) => /[\n\r\t\u2028\u202e]/.test(each))).toEqual([]);
      expect(texts.length).toBeGreaterThan(0);
    },
  );
});

function formulasOf(cells: readonly PageCell[]): readonly string[] {
  return cells.flatMap((cell) => ("formula" in cell ? [cell.formula] : []));
}

test("a name that looks like a day stays that name", () => {
  const cells = cellsOf("2026-11-24", drawIndex, { withConfidential: true });
  expect(cells.filter((cell) => "value" in cell && cell.value === "2026-11-24").length).toBeGreaterThan(1);
});
