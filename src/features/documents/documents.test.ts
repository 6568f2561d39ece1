import { createFormats } from "../../domain/formats";
import { nora, smallCompany, today } from "../../../test/fixtures/smallCompany";
import { done, refused, rowsOf } from "../../../test/fixtures/tablesOf";
import { documentStates, linkFault } from "../../model/documents/documentState";
import { Rates } from "../../model/money/rates";
import { DocumentKinds, DocumentRules, Documents, Letters } from "../../model/documents/tables";
import { Equipment } from "../../model/equipment/tables";
import { Orders } from "../../model/orders/tables";
import type { NewRow } from "../../tables/defineTable";
import { tableFromRows } from "../../tables/tableFromRows";
import type { TableSet } from "../../tables/tableSet";
import { disposeDocuments, drawProtocol } from "./dispose/disposeDocuments";
import { drawIndex } from "./dispose/drawIndex";
import { documentTodo } from "./documentTodo";
import { fileDocument, renewDocument, reviewDocument } from "./file/fileActions";
import { fillLetter } from "./letters/fillLetter";
import { missingPapers } from "./missing/missingPapers";

/** Northway sold for 6000 this year and has no contract; a contract of Duskfield ends soon. */
const company = (documents: readonly NewRow<typeof Documents.columns>[] = []): TableSet =>
  smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", requester: "Nora", sentOn: "2026-11-02" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 100, price: 60 }],
    receipts: [{ receipt: "RC-1", date: "2026-11-10", order: "PO-1", line: 1, counted: 100, accepted: 100 }],
  }).with(
    [
      rowsOf(
        DocumentKinds,
        { kind: "Contract", keepYears: 10, reviewMonths: 12 },
        { kind: "Delivery note", keepYears: 1 },
      ),
      rowsOf(
        DocumentRules,
        { rule: "Large vendors", table: "Vendors", kind: "Contract", over: 5000 },
        { rule: "Receipts", table: "Receipts", kind: "Delivery note" },
      ),
      rowsOf(Documents, ...documents),
      rowsOf(Equipment),
      rowsOf(Letters),
    ].map(([table, rows]) => tableFromRows(table, rows)),
  );
const contract = { title: "Frame contract", kind: "contract", table: "Vendors", record: "Northway" } as const;
const number = "DC-2026-0001";
const statusOf = (tables: TableSet, document = number, on = today) => documentStates(tables, on).get(document)?.status;
const missingIn = (tables: TableSet) => missingPapers(tables, today).map(({ rule, record }) => [rule.kind, record]);

test("a document that is filed for a vendor is missing no more, until it expires", () => {
  expect(missingIn(company())).toEqual([
    ["Contract", "Northway"],
    ["Delivery note", "RC-1"],
  ]);
  const { plan, tables } = done(company(), fileDocument, { ...contract, validUntil: "2026-12-31" }, nora);
  expect(plan.sentence).toBe("Filed DC-2026-0001, Frame contract for Northway");
  expect(tables.find(Documents, number)).toMatchObject({ filedOn: today, reviewOn: "2027-11-24", kind: "Contract" });
  expect(statusOf(tables)).toBe("Expiring");
  expect(missingIn(tables)).toEqual([["Delivery note", "RC-1"]]);
  expect(missingPapers(tables, "2027-01-01").map(({ record, hasExpired }) => [record, hasExpired])).toContainEqual([
    "Northway",
    true,
  ]);
  expect(documentTodo(tables, today).map(({ what }) => what)).toEqual([
    "document expires within 60 days",
    "document is missing",
  ]);
});

test("an order that comes to its rule's amount at its rate, 4.35 x 100, is asked for its paper", () => {
  const tables = smallCompany({
    orders: [
      {
        order: "PO-1",
        date: "2026-11-01",
        vendor: "Northway",
        currency: "USD",
        requester: "Nora",
        sentOn: "2026-11-02",
      },
    ],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 1, price: 4.35 }],
  }).with(
    [
      rowsOf(Rates, { currency: "USD", date: "2026-11-01", rate: 100 }),
      rowsOf(DocumentRules, { rule: "Large orders", table: "Orders", kind: "Contract", over: 435 }),
      ...[rowsOf(DocumentKinds, { kind: "Contract", keepYears: 10 }), rowsOf(Documents), rowsOf(Equipment)],
    ].map(([table, rows]) => tableFromRows(table, rows)),
  );
  expect(missingIn(tables)).toEqual([["Contract", "PO-1"]]);
});

test.each<[string, Partial<Parameters<typeof fileDocument.plan>[1]>, string]>([
  ["without a title", { title: " " }, "Say what the document is about."],
  ["of an unknown kind", { kind: "Poem" }, "Poem is not in Document kinds. Choose one that is, or add it there."],
  [
    "of tomorrow",
    { dated: "2026-11-25" },
    "Frame contract is dated 2026-11-25, and today is 2026-11-24. Enter the date on the document.",
  ],
  [
    "that ends before it begins",
    { dated: "2026-11-01", validUntil: "2026-10-01" },
    "Frame contract is dated 2026-11-01 and ends before that, on 2026-10-01. Correct one of the two.",
  ],
  ["owned by nobody", { owner: "Nobody" }, "Nobody is not in People. Choose one that is, or add it there."],
])("no document is filed %s", (_, more, sentence) => {
  expect(refused(company(), fileDocument, { ...contract, ...more }, nora)).toBe(sentence);
});

test("renewed, the version before is superseded and can't be renewed again", () => {
  let { tables } = done(company(), fileDocument, { ...contract, validUntil: "2026-11-01", version: "2025" }, nora);
  expect(statusOf(tables)).toBe("Expired");
  expect(refused(tables, renewDocument, { document: number, validUntil: "2026-10-01" }, nora)).toBe(
    "DC-2026-0001 is valid until 2026-11-01 as it is. Enter a later end.",
  );
  ({ tables } = done(tables, renewDocument, { document: number, validUntil: "2027-11-01" }, nora));
  expect(statusOf(tables)).toBe("Superseded");
  expect(tables.find(Documents, "DC-2026-0002")).toMatchObject({
    replaces: number,
    version: "2026",
    record: "Northway",
    title: "Frame contract",
  });
  expect(refused(tables, reviewDocument, { document: number, reviewOn: "2027-01-01" }, nora)).toBe(
    "DC-2026-0001 was replaced by DC-2026-0002, Frame contract. Go on from that one.",
  );
});

test("only what need not be kept is disposed of, by a protocol that lists it", () => {
  const old = { title: "Note", kind: "Delivery note", filedOn: "2024-01-01" };
  const tables = company([
    { ...old, document: "DC-2024-0001" },
    { ...old, document: "DC-2024-0002", hold: "Dispute" },
    { ...old, document: "DC-2024-0003", validUntil: "2026-01-01" },
  ]);
  expect(statusOf(tables, "DC-2024-0001")).toBe("To dispose");
  expect(refused(tables, disposeDocuments, { documents: ["DC-2024-0002"] }, nora)).toBe(
    "DC-2024-0002, Note, is on hold: Dispute. Leave it out.",
  );
  expect(refused(tables, disposeDocuments, { documents: ["DC-2024-0003"] }, nora)).toBe(
    "DC-2024-0003, Note, must be kept until 2027-01-01. Leave it out.",
  );
  const disposed = done(tables, disposeDocuments, { documents: ["DC-2024-0001"] }, nora);
  expect(disposed.plan.sentence).toBe("Disposed of 1 document by protocol DP-2026-0001");
  const drawn = drawProtocol.plan(disposed.tables, { protocol: "DP-2026-0001" }, nora);
  expect(drawn.ok && drawn.value.pages[0]?.cells).toContainEqual(expect.objectContaining({ value: "DC-2024-0001" }));
});

test("the index leaves confidential documents out unless they are asked for", () => {
  const tables = company([
    { document: "DC-2026-0001", title: "Open", kind: "Contract", filedOn: today },
    { document: "DC-2026-0002", title: "Secret", kind: "Contract", filedOn: today, confidential: true },
  ]);
  const listed = (withConfidential: boolean) => {
    const planned = drawIndex.plan(tables, { withConfidential }, nora);
    return planned.ok ? planned.value.sentence : planned.problem.message;
  };
  expect(listed(false)).toBe("Listed 1 document on the sheet Document index");
  expect(listed(true)).toBe("Listed 2 documents on the sheet Document index");
});

test("a letter is filled from its record and what that links to; what is no column is named", () => {
  const tables = company();
  const order = tables.read(Orders).rowsByKey.get("PO-1");
  if (!order) throw new Error("PO-1 is not there.");
  const letter = {
    letter: "Chase",
    table: "Orders",
    to: "{Vendor.Email}",
    subject: "Order {Order}",
    text: "Dear {vendor.contact},¶when does it come, {Colour}? {Company}",
  };
  expect(fillLetter(letter, tables, Orders, order, { Company: "Fernhill" }, createFormats("en-GB"))).toEqual({
    mail: {
      to: "orders@northway.example",
      subject: "Order PO-1",
      body: "Dear Ines Hale,\n\nwhen does it come, {Colour}? Fernhill",
    },
    unknown: ["Colour"],
  });
});

test.each([
  ["https://files.example/a.pdf", undefined],
  ["Binder 4, tab 2", undefined],
  ["C:\\papers\\a.pdf", undefined],
  ["https://files", "Its address is not complete."],
  ["", "It says neither an address nor a file."],
])("of the link %p the page says %p", (link, fault) => {
  expect(linkFault(link)).toBe(fault);
});
