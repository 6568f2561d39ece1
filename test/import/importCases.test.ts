import { readFileSync } from "node:fs";
import path from "node:path";
import { Items, Levels, Moves } from "../../src/model/stock/tables";
import { OrderLines, Receipts } from "../../src/model/orders/tables";
import type { OpenProduct } from "../workbench/openProduct";
import { openProduct } from "../workbench/openProduct";
import { checkFile, importFile, setUpEmpty } from "./importFile";

jest.setTimeout(120_000);

const folder = "test/fixtures/import/cases";
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, file)));

let product: OpenProduct;
beforeAll(async () => {
  product = await openProduct("Nora");
  await setUpEmpty(product.session);
});
afterAll(() => product.close());

/** What becomes of a file in an empty workbook: group, fates of its rows, and the values that a table would get. */
async function check(file: string, table = "", fields: readonly string[] = []) {
  const checked = await checkFile(product.session, file, bytesOf(file));
  if ("refused" in checked) throw new Error(checked.refused);
  const { report, outcome } = checked;
  const { rows, ...fates } = report.sums;
  expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(rows);
  const added = outcome.tables.flatMap((each) => (each.table.name === table ? each.added : []));
  return {
    group: report.group,
    refused: report.rows.flatMap(({ row, outcome: fate }) => (fate === "refused" ? [row] : [])),
    values: added.map(({ row }) => (fields.length === 1 ? row[fields[0] ?? ""] : fields.map((field) => row[field]))),
    doubts: report.doubts.length,
    unused: report.unusedColumns,
  };
}

test.each<[file: string, group: string, refused: number[], table: string, fields: string[], values: unknown[]]>([
  ["01_time_of_day.csv", "moves", [], "Moves", ["date"], ["2026-11-02", "2026-11-03"]],
  ["01b_time_of_day.xlsx", "card", [], "CardLines", ["date"], ["2026-11-02", "2026-11-03"]],
  ["02_leading_zeros.csv", "items", [5], "Items", ["item"], ["00123", "00045", "5901234123457"]],
  ["04_zero_format.xlsx", "items", [], "Items", ["item"], ["00123", "00045", "5901234123457"]],
  [
    "05_numbers.csv",
    "card",
    [],
    "CardLines",
    ["amount"],
    [-12.5, -12.5, -12.5, -12.5, -12.5, 1234.5, -12.5, 12.5, 1234.5, 12.5, 12.5, -12.5, 12.5, 12.5],
  ],
  ["06_debit_credit.csv", "card", [], "CardLines", ["amount"], [45.2, -10, 60]],
  ["07_totals.csv", "items", [5], "Items", ["item"], ["A-1", "B-2"]],
  ["07b_totals_card.csv", "card", [4], "CardLines", ["amount"], [10, 20]],
  ["08_merged.xlsx", "items", [8], "Items", ["category"], ["PPE", "PPE", "Office", "Office"]],
  ["11_formula_no_value.xlsx", "items", [2], "Items", ["item"], ["B-2"]],
  ["15_thousands.csv", "items", [], "Levels", ["minimum"], [1234, 2500]],
  ["15b_thousands_euro.csv", "items", [], "Items", ["unitCost"], [1250, 1100]],
  ["20_sep.csv", "items", [], "Items", ["unitCost"], [2.5]],
  ["21_inch.csv", "items", [], "Items", ["name"], ['Pipe 3/4" steel', '3/4" elbow', '2" x 4" board']],
  ["23_units.csv", "items", [], "Items", ["unitCost"], [2.5, 4]],
  ["28_inflow.csv", "items", [], "Moves", ["quantity"], [10, 9, -1]],
  ["29_quickbooks.csv", "items", [], "Moves", ["quantity"], [1200, 122]],
  [
    "30_square.csv",
    "items",
    [],
    "Moves",
    ["location", "quantity"],
    [
      ["Main store", 14],
      ["Main store", 0],
    ],
  ],
  ["31_odoo.csv", "items", [], "Moves", ["quantity"], [60]],
  [
    "32_erpnext.csv",
    "items",
    [4],
    "Moves",
    ["location", "quantity"],
    [
      ["Stores - F", 12],
      ["Stores - F", 3],
    ],
  ],
  [
    "35_assets.csv",
    "equipment",
    [],
    "Equipment",
    ["tag", "cost"],
    [
      ["EQ-2065556", 2266.13],
      ["EQ-2841795", 1292.94],
    ],
  ],
  ["36_cp1250.csv", "items", [], "Items", ["name"], ["Rękawice żółte"]],
  [
    "37_shapes.csv",
    "orders",
    [],
    "OrderLines",
    ["order", "line"],
    [
      ["100", 1],
      ["100", 2],
      ["101", 1],
    ],
  ],
  ["38_payee_blank.csv", "card", [], "CardLines", ["vendor"], ["Firm A", "Account fee"]],
  ["39_newvalue_dates.csv", "orders", [5], "Orders", ["order"], ["1", "2", "3"]],
  ["40_case.csv", "items", [3, 4], "Items", ["item"], ["ab-1"]],
  [
    "41_two_headers.csv",
    "items",
    [],
    "Levels",
    ["minimum", "maximum"],
    [
      [5, 20],
      [3, 9],
    ],
  ],
  ["42_odd_cells.xlsx", "items", [2, 3], "Items", ["name"], ["Flagged", "Date-turned code"]],
  ["52_issues_positive.csv", "moves", [], "Moves", ["quantity"], [-5]],
  ["53_missing_unit.csv", "items", [3], "Items", ["item"], ["A-1", "A-3"]],
  ["54_orders_blank_vendor.csv", "orders", [3], "Orders", ["order"], ["PO-1"]],
  ["55_card_blank_date.csv", "card", [3], "CardLines", ["amount"], [10, 20]],
  ["60_mixed_dates.csv", "card", [6, 7], "CardLines", ["amount"], [10, 20, 30, 40]],
  ["61_cost_with_unit.csv", "items", [], "Items", ["unitCost"], [2.5, 0.8, 4, 3.1, 1.75, 2.25, 4.4]],
  ["62_amount_cr.csv", "card", [], "CardLines", ["amount"], [12.5, 13.5, 14.5, -5.25, -6.25]],
  ["63_impossible_dates.csv", "card", [4, 5], "CardLines", ["amount"], [10, 20, 50]],
  ["64_mixed_decimals.csv", "items", [4, 5], "Items", ["unitCost"], [1234.5, 2345, 10.25, 11.25]],
  ["65_dates_2digit.csv", "orders", [3, 4], "Orders", ["date"], ["2026-11-24", "2026-11-25", "2026-11-26"]],
  ["66_delivered_header.csv", "orders", [], "Receipts", ["date", "accepted"], [["2026-09-01", 15]]],
  [
    "67_amount_currency_pair.csv",
    "card",
    [],
    "CardLines",
    ["amount", "currency"],
    [
      [61, "GBP"],
      [100, "CAD"],
    ],
  ],
  [
    "68_rate_is_cost.csv",
    "expenses",
    [],
    "Expenses",
    ["amount", "rate"],
    [
      [54.88, undefined],
      [31.5, undefined],
    ],
  ],
  ["69_settings_proposed.csv", "trips", [], "Trips", ["destination"], ["Regina", "Boston", "Boston"]],
  ["70_moves_with_order.csv", "moves", [], "Moves", ["quantity"], [5, -3, -2, 12]],
  [
    "71_sens.csv",
    "moves",
    [],
    "Moves",
    ["type", "quantity"],
    [
      ["Receipt", 5],
      ["Issue", -3],
      ["Receipt", 1200],
    ],
  ],
  ["72_transfers.csv", "moves", [], "Moves", ["quantity"], [10, -2, -4, 4]],
  [
    "73_counted.csv",
    "items",
    [5],
    "Moves",
    ["location", "quantity"],
    [
      ["R1", 12],
      ["R2", 3],
      ["R1", 0],
    ],
  ],
  [
    "74_ventas.csv",
    "moves",
    [],
    "Moves",
    ["type", "quantity"],
    [
      ["Issue", -5],
      ["Issue", -7],
    ],
  ],
  ["75_trip_reason.csv", "trips", [], "Trips", ["purpose"], ["Fair", "Audit"]],
  ["76_dotted_dates.csv", "card", [], "CardLines", ["date"], ["2026-11-01", "2026-11-02", "2026-11-03"]],
  [
    "80_units.csv",
    "items",
    [2],
    "VendorItems",
    ["item", "leadDays"],
    [
      ["A-2", 14],
      ["A-3", 30],
      ["A-4", 5],
      ["A-5", 7],
      ["A-6", 7],
      ["A-7", undefined],
    ],
  ],
  ["80_units.csv", "items", [2], "Items", ["unit"], ["bottle", "piece", "box", "kg", "piece", "piece"]],
  ["81_units_column.csv", "items", [], "Levels", ["minimum"], [10, 200, 5]],
  ["82_bank_de.csv", "card", [], "CardLines", ["amount"], [-45.2, -1234.56, 500]],
  ["83_bank_fr.csv", "card", [], "CardLines", ["amount"], [45.2, -10, 1060]],
  ["84_serials.csv", "orders", [], "Orders", ["date"], ["2026-11-02", "2026-11-03", "2026-11-14"]],
  ["85_barcode.csv", "items", [], "Items", ["barcode"], [undefined, "5901234123457"]],
  [
    "86_written_dates.csv",
    "orders",
    [],
    "Orders",
    ["date"],
    ["2026-11-02", "2026-11-02", "2026-11-03", "2026-11-03", "2026-11-04"],
  ],
  [
    "87_tax_in_percent.csv",
    "expenses",
    [],
    "Expenses",
    ["amount", "tax"],
    [
      [45.2, undefined],
      [12, undefined],
      [1120.5, undefined],
    ],
  ],
  [
    "88_bank_nl.csv",
    "card",
    [],
    "CardLines",
    ["date", "amount"],
    [
      ["2026-11-02", 45.2],
      ["2026-11-03", -1010],
    ],
  ],
  [
    "89_two_headers.xlsx",
    "items",
    [5, 7],
    "Items",
    ["item", "preferredVendor"],
    [
      ["A-1", "Acme"],
      ["A-3", "Beta"],
    ],
  ],
  ["90_zoho.csv", "items", [], "VendorItems", ["price"], [undefined, undefined]],
  ["90_zoho.csv", "items", [], "Items", ["buy"], ["Yes", "Stopped"]],
  [
    "100_typed_german.csv",
    "items",
    [9, 10],
    "Items",
    ["item", "unitCost"],
    [
      ["00123", 4.2],
      ["00124", 1.15],
      ["00125", 0.4],
    ],
  ],
  [
    "100_typed_german.csv",
    "items",
    [9, 10],
    "Moves",
    ["date", "quantity"],
    [
      ["2026-11-30", 1200],
      ["2026-11-30", 36],
      ["2026-11-30", -5],
    ],
  ],
  [
    "101_quickbooks_valuation.csv",
    "items",
    [8, 10],
    "Items",
    ["item", "name", "unitCost"],
    [
      ["GL-100", "Gloves", 4.2],
      ["TP-200", "Tape", 1.15],
    ],
  ],
  [
    "102_shopify_orders.csv",
    "moves",
    [],
    "Moves",
    ["item", "quantity", "cost"],
    [
      ["GL-100", -2, undefined],
      ["TP-200", -1, undefined],
      ["GL-100", -3, undefined],
    ],
  ],
  [
    "103_online_bank.csv",
    "card",
    [],
    "CardLines",
    ["vendor", "amount", "currency"],
    [
      ["Bahn AG", -45.2, "EUR"],
      ["Hilton London", -100, "GBP"],
    ],
  ],
  [
    "104_per_diem_year.csv",
    "rates",
    [],
    "PerDiemRates",
    ["meals", "effective"],
    [
      [86, "2025-10-01"],
      [86, "2025-10-01"],
      [92, "2025-10-01"],
    ],
  ],
  [
    "105_first_last_name.csv",
    "people",
    [],
    "People",
    ["person", "passportExpires"],
    [
      ["Anna Smith", "2031-03-04"],
      ["Bo Lee", "2029-12-31"],
    ],
  ],
  ["106_vendor_numbers.csv", "vendors", [], "Vendors", ["vendor"], ["Nordweg GmbH", "Packwell AG"]],
  [
    "107_erpnext_orders.csv",
    "orders",
    [],
    "OrderLines",
    ["order", "item", "quantity"],
    [
      ["PUR-ORD-2026-00001", "GL-100", 40],
      ["PUR-ORD-2026-00001", "TP-200", 72],
      ["PUR-ORD-2026-00002", "TP-200", 10],
    ],
  ],
  [
    "108_snipe_consumables.csv",
    "items",
    [],
    "Moves",
    ["item", "location", "quantity"],
    [
      ["USB-1", "HQ", 38],
      ["MSE-1", "HQ", 4],
    ],
  ],
  ["109_mixed_encodings.csv", "items", [], "Items", ["name"], ["Café", "Crème"]],
  ["110_french_stock.csv", "items", [], "Levels", ["minimum"], [500, 10]],
  [
    "111_sap_documents.txt",
    "moves",
    [],
    "Moves",
    ["quantity", "type"],
    [
      [1200, "Receipt"],
      [-12.5, "Issue"],
    ],
  ],
  ["112_cost_in_usd.csv", "items", [], "Items", ["unitCost"], [undefined, 2.1, 0.4]],
  ["112_cost_in_usd.csv", "items", [], "VendorItems", ["price"], [undefined, 2.1, 0.4]],
  ["113_cost_with_currency.csv", "items", [], "Items", ["unitCost"], [undefined, 2.1]],
  ["116_remarks_below.csv", "items", [9, 11, 12], "Levels", ["minimum"], [10, 10, 50, 4, 200, 20]],
  [
    "117_section_headings.csv",
    "items",
    [4, 7, 9],
    "Levels",
    ["item", "location"],
    [
      ["OFF-101", "Lager A"],
      ["OFF-102", "Lager A"],
      ["PPE-001", "Lager B"],
    ],
  ],
  [
    "118_code_and_name.csv",
    "items",
    [],
    "Items",
    ["item", "name"],
    [
      ["FURN_7777", "Office Chair"],
      ["FURN_0096", "Customizable Desk"],
      ["E-COM07", "Large Cabinet"],
    ],
  ],
  // A vendor of whom nothing but the name is known is no heading.
  [
    "119_vendors_names_only.csv",
    "vendors",
    [],
    "Vendors",
    ["vendor"],
    [
      "Northway Office Supply",
      "Corner Bakery",
      "Packwell Packaging",
      "Window Cleaner Reilly",
      "Medica Direct",
      "Brightleaf Paper",
      "Keystone Systems",
    ],
  ],
  [
    "120_use_by_month.csv",
    "moves",
    [],
    "Moves",
    ["item", "date", "quantity"],
    [
      ["PEN-01", "2026-01-31", -12],
      ["PEN-01", "2026-02-28", -15],
      ["PEN-01", "2026-03-31", -9],
      ["PEN-01", "2026-04-30", -20],
      ["PAP-01", "2026-01-31", -30],
      ["PAP-01", "2026-02-28", -42],
      ["PAP-01", "2026-03-31", -38],
      ["PAP-01", "2026-04-30", -41],
      ["INK-01", "2026-01-31", -2],
      ["INK-01", "2026-03-31", -3],
      ["INK-01", "2026-04-30", -1],
    ],
  ],
  [
    "121_verbrauch_2025.csv",
    "moves",
    [],
    "Moves",
    ["item", "date", "quantity"],
    [
      ["PEN-01", "2025-01-31", -12],
      ["PEN-01", "2025-02-28", -15],
      ["PEN-01", "2025-03-31", -9],
      ["PEN-01", "2025-04-30", -20],
      ["PAP-01", "2025-01-31", -30],
      ["PAP-01", "2025-02-28", -1042],
      ["PAP-01", "2025-03-31", -38],
      ["PAP-01", "2025-04-30", -41],
      ["INK-01", "2025-01-31", -2],
      ["INK-01", "2025-03-31", -3],
    ],
  ],
  ["122_whse.csv", "items", [], "Levels", ["location"], ["01", "01", "02"]],
  ["123_bank_fr_open_dates.csv", "card", [], "CardLines", ["date"], ["2026-11-02", "2026-11-03", "2026-11-05"]],
  ["124_nothing_received.csv", "orders", [], "Receipts", ["counted"], [50, 120]],
  ["125_vendor_terms.csv", "vendors", [3], "Vendors", ["termsDays"], [30, 14]],
  [
    "126_place_columns.csv",
    "items",
    [],
    "Moves",
    ["location", "quantity"],
    [
      ["Location A", 5],
      ["Location A", 0],
      ["Location B", 7],
      ["Location B", 3],
    ],
  ],
  ["114_currency_format.xlsx", "items", [], "Items", ["unitCost"], [undefined, 1.15]],
  [
    "115_bank_pounds.csv",
    "card",
    [],
    "CardLines",
    ["amount", "currency"],
    [
      [45.2, "GBP"],
      [-10, "GBP"],
    ],
  ],
])("%s is taken for %s, and each row is accounted for", async (file, group, refused, table, fields, values) => {
  expect(await check(file, table, fields)).toMatchObject({ group, refused, values });
});

test("names spelt in another case than in the workbook change its rows, and their spelling stays", async () => {
  const own = await openProduct("Nora");
  await setUpEmpty(own.session);
  const file = (text: string) => importFile(own.session, "list.csv", new TextEncoder().encode(text));
  await file("SKU,Description,Min,Supplier,Cost\nA-1,Tape,5,Acme,2\n");
  // As people type: a link in their own spelling.
  for (const name of ["Levels", "VendorItems"]) {
    const table = own.document.table(name);
    own.document.sheet(table?.sheetId ?? "")?.enter((table?.area.row ?? 0) + 1, table?.area.column ?? 0, "a-1");
  }
  expect(await file("SKU,Description,Min,Supplier,Cost\na-1,Wide tape,6,ACME,3\n")).toMatchObject({
    sentence: "Imported list.csv: 3 changed",
  });
  const read = await own.session.load([Items, Levels]);
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.rows(Items)).toMatchObject([{ item: "A-1", name: "Wide tape", preferredVendor: "Acme" }]);
  expect(read.value.rows(Levels)).toMatchObject([{ item: "A-1", minimum: 6 }]);
  own.close();
});

test("an amount in another currency is exchanged at the company's rate, refused or left out, and told", async () => {
  const own = await openProduct("Nora");
  await setUpEmpty(own.session);
  const { today } = own.session.circumstances();
  const file = bytesOf("112_cost_in_usd.csv");
  const before = await checkFile(own.session, "costs.csv", file);
  const doubtsBefore = "report" in before ? before.report.doubts.map(({ column }) => column) : [];
  expect(doubtsBefore).toEqual(["Unit cost"]);
  expect("report" in before && before.report.rows[0]).toMatchObject({
    outcome: "new",
    reasons: [
      {
        message:
          "It is in USD, and Unit cost is kept in EUR; Rates has no rate of USD, so that the amount is left out.",
      },
      { message: "It is in USD, and Price is kept in EUR; Rates has no rate of USD, so that the amount is left out." },
    ],
  });
  const rates = new TextEncoder().encode(`Currency,Date,Rate\nUSD,${today},0.9\n`);
  expect(await importFile(own.session, "rates.csv", rates)).toMatchObject({ written: true });
  const done = await importFile(own.session, "costs.csv", file);
  expect("report" in done && done.report.rows[0]?.reasons[0]?.message).toBe(
    `1.2 USD is 1.08 EUR at the rate of ${today}.`,
  );
  const read = await own.session.load([Items]);
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.rows(Items).map(({ unitCost }) => unitCost)).toEqual([1.08, 2.1, 0.4]);
  own.close();
});

test("exchange rates are not mileage rates too", async () => {
  const own = await openProduct("Nora");
  await setUpEmpty(own.session);
  const rates = new TextEncoder().encode("Currency,Date,Rate\nEUR,2026-10-01,1.1\n");
  const checked = await checkFile(own.session, "rates.csv", rates);
  expect("report" in checked && checked.report.tables.map(({ table }) => table)).toEqual(["Rates"]);
  own.close();
});

test("what no table takes is refused row by row, and never proposed for a table of settings", async () => {
  for (const file of ["33_leave.csv", "34_calendar.csv"]) expect(await check(file)).toMatchObject({ group: "other" });
  const leave = await importFile(product.session, "leave.csv", bytesOf("33_leave.csv"));
  expect("sentence" in leave && leave.sentence).toBe(
    "Nothing tells what leave.csv holds. Say what it is, and match its columns.",
  );
});

test("columns that go nowhere are named, and what a file leaves open is asked", async () => {
  expect((await check("06_debit_credit.csv")).unused).toEqual(["Balance"]);
  expect((await check("68_rate_is_cost.csv")).unused).toEqual(["Cost Amount"]);
  for (const file of ["02_leading_zeros.csv", "05_numbers.csv", "15_thousands.csv", "39_newvalue_dates.csv"])
    expect((await check(file)).doubts).toBeGreaterThan(0);
  expect((await check("29_quickbooks.csv")).doubts).toBe(0);
});

test("names that are nearly one are told, whatever table they are of", async () => {
  const twins = async (name: string, text: string) => {
    const checked = await checkFile(product.session, name, new TextEncoder().encode(text));
    return "refused" in checked ? checked.refused : checked.report.twins;
  };
  const { report } = await checkFile(product.session, "91_twins.csv", bytesOf("91_twins.csv")).then((checked) => {
    if ("refused" in checked) throw new Error(checked.refused);
    return checked;
  });
  expect(report.twins).toEqual([
    { table: "Vendors", name: "Acme", others: ["\uff21\uff23\uff2d\uff25", "Acme  Ltd."] },
  ]);
  expect(await twins("stock.csv", "Item,Qty,Warehouse,Unit\nA-1,4,Main store,tin\nA-2,5,Main-Store,tin.\n")).toEqual([
    { table: "Lists: Unit", name: "tin", others: ["tin."] },
    { table: "Locations", name: "Main store", others: ["Main-Store"] },
  ]);
  expect(
    await twins("people.csv", 'Name,E-mail,Department\nAnna Smith,a@x.example,Ops\n"Smith, Anna",a@x.example,O.P.S\n'),
  ).toEqual([
    { table: "People", name: "Anna Smith", others: ["Smith, Anna"] },
    { table: "Departments", name: "Ops", others: ["O.P.S"] },
  ]);
});

test("a second month's file adds to the first, and the same file again is the same", async () => {
  const own = await openProduct("Nora");
  await setUpEmpty(own.session);
  for (const file of ["50a_moves_nov.csv", "50b_moves_dec.csv", "51a_deliveries_1.csv", "51b_deliveries_2.csv"])
    expect(await importFile(own.session, file, bytesOf(file))).toMatchObject({ written: true });
  const again = await importFile(own.session, "50b_moves_dec.csv", bytesOf("50b_moves_dec.csv"));
  expect("report" in again && again.report.sums).toMatchObject({ same: 2, new: 0 });
  const read = await own.session.load([Moves, OrderLines, Receipts]);
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.rows(Moves).map(({ quantity }) => quantity)).toEqual([-5, -2, -3, -4]);
  expect(read.value.rows(OrderLines)).toHaveLength(1);
  expect(read.value.rows(Receipts).map(({ accepted, line }) => [accepted, line])).toEqual([
    [4, 1],
    [6, 1],
  ]);
  own.close();
});

test("a heading or a remark is refused as what it is, whatever else its blanks would be missing", async () => {
  const checked = await checkFile(product.session, "117.csv", bytesOf("117_section_headings.csv"));
  if ("refused" in checked) throw new Error(checked.refused);
  expect(checked.outcome.refused.map(({ reasons }) => reasons.map(({ message }) => message))).toEqual([
    ["Only one of its cells is filled, as in a heading or a remark."],
    ["Only one of its cells is filled, as in a heading or a remark."],
    ["It is a row of totals: it sums up other rows."],
  ]);
});

test("a row whose days are the wrong way round comes in, and is named", async () => {
  const checked = await checkFile(product.session, "127.csv", bytesOf("127_trip_ends_first.csv"));
  if ("refused" in checked) throw new Error(checked.refused);
  const { fates, told } = checked.outcome;
  expect(fates.map(({ fate }) => fate)).toEqual(["new", "new"]);
  expect(told.map(({ source, reasons }) => [source.number, ...reasons.map(({ message }) => message)])).toEqual([
    [3, "End 2026-12-06 is before Start 2026-12-08. Correct one of the two."],
  ]);
});
