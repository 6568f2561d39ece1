import { finishMetadata } from "../../src/functions/finishMetadata";
import { exampleFormula, type HelpEntry } from "../../src/functions/help/helpEntry";
import { helpEntries } from "../../src/functions/help/helpEntries";
import type { Sheet } from "../../src/workbench/document/Sheet";
import { openExcel, type OpenExcel } from "../../src/workbench/frame/inProcess";
import { functionsMetadataSchema } from "../../src/workbench/host/FunctionRunner";
import { everyFunction } from "./everyFunction";
import { generateMetadata } from "./generateMetadata";

/*
 * Each function through Microsoft's own runtime, on our host: once from a cell, once from a column of a table, and once
 * with an argument that it cannot take. All are entered before any is read, since the runtime answers in batches.
 */

let excel: OpenExcel;
let cells: ReadonlyMap<string, Sheet>;
let columns: ReadonlyMap<string, Sheet>;
let refusals: ReadonlyMap<string, Sheet>;

beforeAll(async () => {
  excel = openExcel();
  excel.install();
  const { functions } = await generateMetadata();
  excel.host.declareFunctions(functionsMetadataSchema.parse(finishMetadata({ functions })), "OPS");
  for (const [id, call] of await everyFunction()) excel.CustomFunctions.associate(id, call);
  cells = sheetsOf("Cell", (sheet, id, entry) => {
    sheet.enter(0, 0, exampleFormula(id, entry));
  });
  columns = sheetsOf("Column", inTable);
  refusals = sheetsOf("Refusal", (sheet, id, entry) => {
    sheet.enter(
      0,
      0,
      exampleFormula(id, { ...entry, example: { ...entry.example, arguments: withBadCell(id, entry) } }),
    );
  });
  await excel.document.whenCalculated();
});

afterAll(() => {
  expect(excel.host.defects).toEqual([]);
  excel.close();
});

test.each([...helpEntries])("%s answers its example in a cell", (id, { example }) => {
  const sheet = cells.get(id);
  example.answer.forEach((row, line) => {
    row.forEach((expected, column) => {
      expectShown(sheet?.value(line, column), expected);
    });
  });
});

test.each([...helpEntries])("%s answers in a column of a table", (id, { example }) => {
  const sheet = columns.get(id);
  for (const row of [1, 2]) expectShown(sheet?.value(row, example.arguments.length), example.answer[0]?.[0] ?? "");
});

/** Any text is a number of an invoice, the name of a room that nobody books or of a person, or of an item that nobody keeps. */
const takesAnything = ["NORMNO", "ROOMUSE", "AVAILABLE", "FREESLOTS"];

test.each([...helpEntries.keys()].filter((id) => !takesAnything.includes(id)))(
  "%s says what is wrong with an argument",
  (id) => {
    const sheet = refusals.get(id);
    const shown = [0, 1].map((column) => sheet?.errorReason(0, column)).find((reason) => reason !== undefined);
    expect(shown).toMatch(/ must be .+; it is .*\.$|^(names|matrix) has no row/);
  },
);

function sheetsOf(name: string, fill: (sheet: Sheet, id: string, entry: HelpEntry) => void): Map<string, Sheet> {
  return new Map(
    [...helpEntries].map(([id, entry]) => {
      const sheet = excel.document.addSheet(`${name} ${id}`);
      excel.document.run("local", () => {
        fill(sheet, id, entry);
      });
      return [id, sheet];
    }),
  );
}

/** A table of two rows whose first columns hold the single-cell arguments and whose last has the formula; ranges stand in it. */
function inTable(sheet: Sheet, id: string, entry: HelpEntry): void {
  const { arguments: given } = entry.example;
  const names = given.map((_, index) => `A${String(index)}x`);
  for (const [column, name] of [...names, "Answer"].entries()) sheet.enter(0, column, name);
  const typed = given.map((argument, index) => {
    if (typeof argument === "object") return exampleFormula("", single(entry, argument)).slice("=OPS.(".length, -1);
    for (const row of [1, 2]) sheet.enter(row, index, String(argument));
    return `[@${names[index] ?? ""}]`;
  });
  excel.document.addTable(sheet, { row: 0, column: 0, rows: 3, columns: given.length + 1 }, true, `T_${id}`);
  // A table takes no spill: the first of many answers.
  for (const row of [1, 2]) sheet.enter(row, given.length, `=INDEX(OPS.${id}(${typed.join(",")}),1,1)`);
}

const single = (entry: HelpEntry, argument: HelpEntry["example"]["arguments"][number]): HelpEntry => ({
  ...entry,
  example: { ...entry.example, arguments: [argument] },
});

/** Text where a figure belongs: in the first argument, or in the second where the first takes text. */
function withBadCell(id: string, entry: HelpEntry): HelpEntry["example"]["arguments"] {
  const bad = ["SUMMARY", "SCORECARD", "APPROVER"].includes(id) ? 1 : 0;
  return entry.example.arguments.map((argument, index) => (index === bad ? "?" : argument));
}

function expectShown(actual: unknown, expected: string | number): void {
  if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 2);
  else expect(actual).toBe(expected);
}
