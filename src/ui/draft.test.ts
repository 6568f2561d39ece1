import fc from "fast-check";
import { optional } from "../tables/column";
import { count, day, flag, money, percent, quantity, text } from "../tables/kinds";
import { readTexts, textsOf, type Texts } from "./draft";
import { createFormats } from "../domain/formats";

const about = (header: string) => ({ header, help: "" });
const columns = {
  item: text(about("Item")),
  quantity: quantity(about("Qty")),
  price: optional(money(about("Price"))),
  promised: optional(day(about("Promised"))),
};
const english = createFormats("en-US");
const german = createFormats("de-DE");

const check = (texts: Texts, expected: ReturnType<typeof readTexts>, formats = english): void =>
  expect(readTexts(columns, texts, formats.style)).toEqual(expected);

test("fields that are filled in become a row; those left blank are left out of it", () => {
  check({ item: " A-1 ", quantity: "40", price: "" }, { ok: true, row: { item: "A-1", quantity: 40 } });
  check({ item: "A-1", quantity: "1,200.5" }, { ok: true, row: { item: "A-1", quantity: 1200.5 } });
  check({ item: "A-1", quantity: "1.200,5" }, { ok: true, row: { item: "A-1", quantity: 1200.5 } }, german);
  check(
    { item: "A-1", quantity: "1", promised: "2026-11-30" },
    { ok: true, row: { item: "A-1", quantity: 1, promised: "2026-11-30" } },
  );
});

test("a field that is missing or wrong is told in a sentence of its own", () => {
  check(
    { item: "", quantity: "many" },
    {
      ok: false,
      errors: { item: "Enter item.", quantity: 'Qty must be a number from 0; it holds "many".' },
    },
  );
  check(
    { item: "A-1", quantity: "-1" },
    { ok: false, errors: { quantity: 'Qty must be a number from 0; it holds "-1".' } },
  );
});

test("what a form begins with is read back as it was, in each language", () => {
  const all = {
    name: text(about("Name")),
    boxes: count(about("Boxes")),
    quantity: quantity(about("Qty")),
    share: percent(about("Share")),
    approved: flag(about("Approved")),
    sent: day(about("Sent")),
  };
  const rows = fc.record({
    name: fc.string({ minLength: 1 }).filter((name) => name.trim() === name),
    boxes: fc.nat(1_000_000),
    quantity: fc.integer({ min: 0, max: 1e9 }).map((millionths) => millionths / 1e6),
    share: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    approved: fc.boolean(),
    sent: fc
      .date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  });
  fc.assert(
    fc.property(rows, fc.constantFrom("en-US", "de-DE", "fr-CH", "sv-SE", "ar-EG"), (row, language) => {
      const formats = createFormats(language);
      const read = readTexts(all, textsOf(all, row, formats), formats.style);
      expect(read.ok && { ...read.row, share: Math.round(read.row.share * 1000) / 1000 }).toEqual(row);
    }),
  );
});
