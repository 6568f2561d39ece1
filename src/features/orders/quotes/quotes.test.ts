import { nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { applied, done, refused } from "../../../../test/fixtures/tablesOf";
import { OrderLines, Orders } from "../../../model/orders/tables";
import { quoteStates } from "../../../model/quotes/quoteState";
import { QuoteRequests } from "../../../model/quotes/tables";
import { update } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import { agreementTodo } from "../agreements/agreementTodo";
import { draftOrders } from "../draft/draftOrders";
import { askQuotes, cancelQuotes, chooseQuote, noteQuote, type NoteQuote } from "./quoteActions";
import { quoteMail } from "./quoteMail";

const request = "QR-2026-0001";
/** Northway sells in euros, Eastway in dollars; Duskfield is not approved. */
const company = (): TableSet =>
  smallCompany({
    vendors: [{ vendor: "Eastway", approved: true, currency: "USD" }],
    rates: [{ currency: "USD", date: "2026-11-01", rate: 0.5 }],
  });
const need = { item: "A-1", quantity: 12, location: "Store", neededBy: "2026-12-01", answerBy: "2026-11-20" };
const asked = (): TableSet =>
  done(company(), askQuotes, { ...need, vendors: ["Northway", "Eastway", "Duskfield"] }, nora).tables;
const note = (tables: TableSet, answer: Omit<NoteQuote, "request">): TableSet =>
  done(tables, noteQuote, { request, ...answer }, nora).tables;
const answered = (): TableSet =>
  note(
    note(note(asked(), { vendor: "Northway", price: 2.4, leadDays: 3 }), { vendor: "Eastway", price: 4, leadDays: 10 }),
    { vendor: "Duskfield", price: 1 },
  );
const stateOf = (tables: TableSet) => quoteStates(tables, today).get(request);

test("answers in several currencies stand side by side, the cheapest first, with what is fastest", () => {
  expect(stateOf(asked())?.status).toBe("Asked");
  expect(stateOf(note(asked(), { vendor: "Northway", price: 2.4 }))?.status).toBe("Part answered");
  const state = stateOf(note(answered(), { vendor: "Duskfield" }));
  expect(state?.status).toBe("Answered");
  expect(
    state?.quotes.map(({ quote, total, isCheapest, isFastest }) => [quote.vendor, total, isCheapest, isFastest]),
  ).toEqual([
    ["Eastway", 24, true, false],
    ["Northway", 28.8, false, true],
    ["Duskfield", undefined, false, false],
  ]);
});

test("the choice with its reason becomes a draft at the price that was offered", () => {
  const { plan, tables } = done(answered(), chooseQuote, { request, vendor: "Northway", reason: "Comes sooner" }, nora);
  expect(plan.warnings).toEqual(["Duskfield is cheaper. The reason is kept with the request."]);
  expect(tables.rows(OrderLines)).toMatchObject([
    {
      item: "A-1",
      quantity: 12,
      price: 2.4,
      location: "Store",
      promised: "2026-12-01",
      why: `${request}: Comes sooner`,
    },
  ]);
  expect(stateOf(tables)).toMatchObject({
    status: "Decided",
    row: { chosen: "Northway", reason: "Comes sooner", order: "PO-2026-0001", decidedOn: today },
  });
  expect(refused(tables, chooseQuote, { request, vendor: "Eastway", reason: "x" }, nora)).toBe(
    `${request} was decided on ${today}: Northway.`,
  );
});

test("the price that was chosen is not lost in a draft that has the item at another price", () => {
  const drafted = done(
    answered(),
    draftOrders,
    { needs: [{ item: "A-1", quantity: 6, vendor: "Northway", location: "Store" }] },
    nora,
  );
  const { tables } = done(drafted.tables, chooseQuote, { request, vendor: "Northway", reason: "Cheap" }, nora);
  expect(tables.rows(Orders)).toHaveLength(1);
  expect(tables.rows(OrderLines).map(({ quantity, price }) => [quantity, price])).toEqual([
    [6, 2.5],
    [12, 2.4],
  ]);
});

test.each<[string, TableSet, { vendor: string; reason: string }, string]>([
  [
    "that is not approved",
    answered(),
    { vendor: "Duskfield", reason: "Cheapest" },
    "A-1 can't be ordered: Duskfield is not an approved vendor. Approve it in Vendors or choose another.",
  ],
  ["without a reason", answered(), { vendor: "Eastway", reason: " " }, "Say why Eastway is chosen."],
  [
    "that gave no price",
    asked(),
    { vendor: "Eastway", reason: "x" },
    `Eastway gave no price for ${request}. Note the answer first, or choose another.`,
  ],
  [
    "whose offer has lapsed",
    note(asked(), { vendor: "Northway", price: 2, validUntil: "2026-11-23" }),
    { vendor: "Northway", reason: "x" },
    "The price of Northway held until 2026-11-23. Ask again and note the new answer.",
  ],
  [
    "that sells only more",
    note(asked(), { vendor: "Northway", price: 2, minimumOrder: 50 }),
    { vendor: "Northway", reason: "x" },
    "Northway sells at least 50, and 12 are asked for. Correct the quantity in Quote requests, or choose another.",
  ],
  [
    "of what was called off",
    done(asked(), cancelQuotes, { request, reason: "No need" }, nora).tables,
    { vendor: "Northway", reason: "x" },
    `${request} was called off on ${today}.`,
  ],
])("no vendor is chosen %s", (_, tables, choice, sentence) => {
  expect(refused(tables, chooseQuote, { request, ...choice }, nora)).toBe(sentence);
});

test.each([
  ["one vendor", ["Northway"], "Choose at least two vendors to compare."],
  ["one vendor twice", ["Northway", "northway"], "Northway is named twice. Name each vendor once."],
  ["a stranger", ["Northway", "Nobody"], "Nobody is not in Vendors. Choose one that is, or add it there."],
])("nothing is asked of %s", (_, vendors, sentence) => {
  expect(refused(company(), askQuotes, { ...need, vendors }, nora)).toBe(sentence);
});

test("the mail asks for what is needed, and late answers and open choices wait", () => {
  const tables = asked();
  const state = stateOf(tables);
  if (!state) throw new Error("It was not asked.");
  const mail = quoteMail(tables, state, "Northway");
  expect(mail.to).toBe("orders@northway.example");
  expect(mail.body).toContain("- 12 pairs of Gloves (A-1), your code NW-77, needed by 2026-12-01, delivered to Store");
  expect(mail.body).toContain("Please answer by 2026-11-20.");
  const waiting = (now: TableSet) =>
    agreementTodo(now, [], today).flatMap(({ count, what }) => (count > 0 ? [what] : []));
  expect(waiting(tables)).toEqual(["quotation not answered in time"]);
  expect(waiting(answered())).toEqual(["quotation to choose from"]);
  const changed = applied(answered(), {
    sentence: "",
    changes: [update(QuoteRequests, request, { cancelledOn: today })],
  });
  expect(waiting(changed)).toEqual([]);
});
