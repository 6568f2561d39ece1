import { gridOf } from "./sourceGrid";
import { inspectColumns, type ColumnProfile } from "./inspectColumns";
import { finish } from "./steps";

function lookAt(...cells: (string | number | boolean)[]): ColumnProfile {
  const [look] = finish(
    inspectColumns(gridOf([["Column"], ...cells.map((cell) => [cell])], 1), {
      usual: { decimal: ".", dateOrder: "dmy" },
    }),
  );
  if (!look) throw new Error("no column");
  return look;
}

test.each<[string, (string | number | boolean)[], ColumnProfile["kind"]]>([
  ["days of one style", ["2-Jun-06", "14-Nov-06", ""], "day"],
  ["days among words", ["8/27/14", "9/13/14", "Date Not Captured", "N/A - From RDC", "N/A - From RDC"], "day"],
  ["days with dots", ["20.11.2026", "3.12.26", "01.01.2027"], "day"],
  ["versions are no days", ["1.2.3", "10.4.110", "2.0.1"], "text"],
  ["days and times", ["29-02-2016 01:16", "29-02-2016 11:29", "?"], "moment"],
  ["amounts", ["1,234.00", "(12.50)", "Free of charge"], "number"],
  ["percentages", ["95%", "97.5 %", "100%"], "number"],
  ["numbers of a workbook", [1.5, 2, "n/a"], "number"],
  ["numbers of a workbook beside a text with a decimal comma", [0.25, 1.5, 2.75, "1,5 "], "number"],
  ["yes and no", ["Yes", "No", "Yes"], "flag"],
  ["codes", ["A-17", "0071", "B-2"], "text"],
  ["tickets are no amounts", ["INC0000045", "INC0000046"], "text"],
  ["nothing", ["", " "], "blank"],
])("%s", (_, cells, kind) => {
  expect(lookAt(...cells).kind).toBe(kind);
});

test("words for nothing are told from texts that are none", () => {
  const look = lookAt("12", "7.5", "9", "11", "See DN-304 (ID#:10589)", "See DN-12 (ID#:7)", "?");
  expect(look.strangers).toEqual([
    { text: "See DN-304 (ID#:10589)", count: 1, isNothing: false },
    { text: "See DN-12 (ID#:7)", count: 1, isNothing: false },
    { text: "?", count: 1, isNothing: true },
  ]);
});

test("what one column of a file decides holds for those that leave it open, and what nothing decides is open", () => {
  const grid = gridOf(
    [
      ["Sent", "Due"],
      ["8/27/14", "1/2/14"],
      ["1/2/14", "3/4/14"],
    ],
    1,
  );
  const [sent, due] = finish(inspectColumns(grid, { usual: { decimal: ".", dateOrder: "dmy" } }));
  expect([sent?.isOrderOpen, due?.isOrderOpen]).toEqual([false, false]);
  expect(due?.style.dateOrder).toBe("mdy");
  expect(lookAt("1/2/14", "3/4/14").isOrderOpen).toBe(true);
  expect(lookAt("13/4/17", "4/15/17", "14/4/17").isOrderOpen).toBe(true);
});
