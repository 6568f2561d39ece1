import fc from "fast-check";
import { act, contents, start, step } from "../fixtures/arbitrarySteps";
import { parseAddress } from "./address";
import { WorkbookDocument } from "./WorkbookDocument";

test("whatever is changed, the cells show what calculating everything again would show", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const document = start();
      for (const one of steps) act(document, one);
      const before = contents(document);
      document.calculate("FullRebuild");
      expect(before).toEqual(contents(document));
    }),
    { numRuns: 100 },
  );
});

test("undoing every step leads back to the start, and doing them again to the end", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const document = start();
      const first = [document.fingerprint(), contents(document)];
      const history = document.snapshot();
      document.restore(history);
      for (const one of steps) act(document, one);
      const last = [document.fingerprint(), contents(document)];
      while (document.canUndo) document.undo();
      expect([document.fingerprint(), contents(document)]).toEqual(first);
      while (document.canRedo) document.redo();
      expect([document.fingerprint(), contents(document)]).toEqual(last);
    }),
    { numRuns: 60 },
  );
});

test("cells that lead back to themselves give 0 and are listed", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:A4"), [["=A2+1"], ["=A3+1"], ["=A1+1"], ["=5+A1"]]);
  expect(sheet.values(parseAddress("A1:A4")).flat()).toEqual([0, 0, 0, 5]);
  expect(document.circularReferences.map(({ row }) => row).sort()).toEqual([0, 1, 2]);
  sheet.enter(2, 0, 1);
  expect(sheet.values(parseAddress("A1:A4")).flat()).toEqual([3, 2, 1, 8]);
  expect(document.circularReferences).toEqual([]);
});

test("a chain of many thousand cells is calculated in either direction", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  const length = 5000;
  sheet.enter(length, 0, 1);
  sheet.write(
    { row: 0, column: 0, rows: length, columns: 1 },
    Array.from({ length }, (_, row) => [`=A${String(row + 2)}+1`]),
  );
  expect(sheet.value(0, 0)).toBe(length + 1);
  sheet.enter(length, 0, 10);
  expect(sheet.value(0, 0)).toBe(length + 10);
});

test("rows that are sorted while calculation is manual take what their formulas showed along", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:C3"), [
    [3, "=A1*2", "=E1"],
    [1, "=A2*2", "=E2"],
    [2, "=A3*2", "=E3"],
  ]);
  sheet.write(parseAddress("E1:E3"), [[30], [10], [20]]);
  document.calculationMode = "Manual";
  sheet.sort(parseAddress("A1:C3"), [{ column: 0, ascending: true }], false);
  expect(sheet.values(parseAddress("A1:C3"))).toEqual([
    [1, 2, 10],
    [2, 4, 20],
    [3, 6, 30],
  ]);
  document.calculate();
  // They read the row in which they are now.
  expect(sheet.values(parseAddress("C1:C3"))).toEqual([[30], [10], [20]]);
});

test("manual calculation waits until it is asked for", () => {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:B1"), [[1, "=A1*2"]]);
  document.calculationMode = "Manual";
  sheet.enter(0, 0, 5);
  expect(sheet.value(0, 1)).toBe(2);
  document.calculate();
  expect(sheet.value(0, 1)).toBe(10);
});

test("a formula of TODAY and all that reads it follow the day, though no cell that they read has changed", () => {
  let now = new Date(2026, 10, 24, 23, 59);
  const document = new WorkbookDocument({ clock: () => now });
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:A3"), [["=TODAY()"], ["=A1+1"], ["=NOW()"]]);
  const shown = () => sheet.values(parseAddress("A1:A2")).flat();
  expect(shown()).toEqual([46350, 46351]);
  now = new Date(2026, 10, 25, 0, 1);
  sheet.enter(0, 5, "another cell");
  expect(shown()).toEqual([46351, 46352]);
  const noon = new Date(2026, 10, 25, 12);
  now = noon;
  sheet.enter(0, 5, "again");
  expect([...shown(), sheet.value(2, 0)]).toEqual([46351, 46352, 46351.5]);
});
