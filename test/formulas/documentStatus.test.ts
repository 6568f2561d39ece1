import { chanceFrom } from "../../src/features/home/sample/random";
import { addDays, dayToSerial } from "../../src/domain/calendarDay";
import { documentStatuses } from "../../src/model/documents/documentColumns";
import { documentStates } from "../../src/model/documents/documentState";
import { DocumentKinds, Documents } from "../../src/model/documents/tables";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { today } from "../fixtures/smallCompany";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const chance = chanceFrom(47);
const maybe = <T>(share: number, value: T): T | undefined => (chance.hits(share) ? value : undefined);
const around = (from: number, to: number): string => addDays(today, chance.whole(from, to));
const kinds = [
  { kind: "Contract", keepYears: 1 },
  { kind: "Note", keepYears: 0 },
  { kind: "P*", keepYears: 6 },
  { kind: "Policy" },
];
const documents = Array.from({ length: 250 }, (_, index) => ({
  document: `DC-${String(index)}`,
  title: "Paper",
  kind: chance.pick(["contract", "Note", "P*", "Policy", "None"]),
  dated: maybe(0.6, around(-2500, 0)),
  filedOn: around(-1500, 0),
  validUntil: maybe(0.5, around(-600, 300)),
  reviewOn: maybe(0.4, around(-100, 100)),
  replaces: maybe(0.2, `dc-${String(chance.whole(0, 249))}`),
  hold: maybe(0.2, "Dispute"),
  disposedOn: maybe(0.05, today),
}));
const rows = new Map([rowsOf(DocumentKinds, ...kinds), rowsOf(Documents, ...documents)]);
const book = new CalculatedBook(rows, today);
const states = documentStates(tablesOf(rows), today);

test("the cells Status and Keep until of a document say what the rule says", () => {
  const said = [...states.values()];
  expect(Object.fromEntries(book.column(Documents, "status"))).toEqual(
    Object.fromEntries(said.map(({ document, status }) => [document.document, status])),
  );
  expect(Object.fromEntries(book.column(Documents, "keepUntil"))).toEqual(
    Object.fromEntries(
      said.map(({ document, keepUntil }) => [document.document, keepUntil === undefined ? "" : dayToSerial(keepUntil)]),
    ),
  );
  expect(new Set(said.map(({ status }) => status))).toEqual(new Set(documentStatuses));
});
