import fc from "fast-check";
import { emptyMapping } from "./mapping";
import { refusedFile } from "./refusedFile";
import { readSource } from "./readSource";
import { gridOf } from "./sourceGrid";
import type { PreparedRows } from "./prepareRows";

const prepared = (rows: readonly (readonly string[])[]): PreparedRows => ({
  name: "list.csv",
  grid: gridOf([["Item", "Note"], ...rows], 1),
  mapping: emptyMapping,
  tables: [],
  rows: [],
  numberings: new Map(),
  today: "2026-11-24",
});

const refusedOf = (file: PreparedRows) =>
  refusedFile(
    file,
    file.grid.rows.map((source) => ({
      source,
      reasons: [{ sheet: "Items", column: "Item", value: "", message: 'Item is "wrong", as ever.' }],
    })),
  );

test("what begins like a formula is saved as text, numbers stay numbers", () => {
  const text = refusedOf(
    prepared([
      ["=1+1", "-5"],
      ["@home", "+49 30"],
      ["-cmd|' /C calc'!A0", "-1,5"],
    ]),
  );
  expect(text.split("\r\n").map((line) => line.replace(/,\d+,"Item is.*$/, ""))).toEqual([
    "\ufeffItem,Note,Row,Why refused",
    "'=1+1,-5",
    "'@home,'+49 30",
    `"'-cmd|' /C calc'!A0","-1,5"`,
    "",
  ]);
});

test("no country's separator lets a part of a cell become a formula", () => {
  const text = refusedOf(prepared([["a;=1+1", "b\t@home"]]));
  expect(text).toContain(`"a;'=1+1","b\t'@home"`);
});

test("a saved file reads back as it was, but for the reasons at its end", async () => {
  const text = fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from("ab 1;,|\t=+-@'")) });
  const cell = fc.oneof(text, fc.string({ minLength: 1 })).map((each) => `x${each.replace(/\r/g, "")}x`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
      const text = refusedOf(prepared(rows));
      const source = await readSource(
        { name: "refused.csv", bytes: new TextEncoder().encode(text) },
        { delimiter: "," },
      );
      expect(source?.ok && source.value.grid.rows.map(({ cells }) => cells.slice(0, 2))).toEqual(rows);
      expect(source?.ok && source.value.grid.headers).toEqual(["Item", "Note", "Row", "Why refused"]);
    }),
    { numRuns: 50 },
  );
});
