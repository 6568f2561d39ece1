import { parseAddress } from "./address";
import { CellError } from "./cellValue";
import type { DocumentEvent } from "./documentEvent";
import { DocumentRefusal } from "./DocumentRefusal";
import type { Sheet } from "./Sheet";
import { WorkbookDocument } from "./WorkbookDocument";

function open(rows: readonly (readonly (string | number)[])[]): { document: WorkbookDocument; sheet: Sheet } {
  const document = new WorkbookDocument({ clock: () => new Date(2026, 10, 24) });
  const sheet = document.activeSheet;
  sheet.write({ row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 }, rows);
  return { document, sheet };
}

function show(sheet: Sheet, address: string): unknown[][] {
  return sheet
    .values(parseAddress(address))
    .map((row) => row.map((value) => (value instanceof CellError ? value.code : value)));
}

function refusal(act: () => unknown): string {
  try {
    act();
    return "accepted";
  } catch (problem) {
    return problem instanceof DocumentRefusal ? problem.code : String(problem);
  }
}

test("formulas, names and rules follow inserted and deleted cells", () => {
  const { document, sheet } = open([
    [1, "=A2*2"],
    [2, "=SUM(A1:A3)"],
    [3, "=$A$3"],
  ]);
  document.setName({ name: "All", formula: "=Sheet1!$A$1:$A$3" });
  sheet.setValidation(parseAddress("A1:A3"), {
    rule: { type: "Custom", formula: "=A1>0" },
    ignoreBlanks: true,
    errorAlert: { show: true, style: "Stop", title: "", message: "" },
    prompt: { show: false, title: "", message: "" },
  });
  sheet.insertCells(parseAddress("2:3"), "Down");
  expect(sheet.formulas(parseAddress("B1:B5")).flat()).toEqual(["=A4*2", "", "", "=SUM(A1:A5)", "=$A$5"]);
  expect(document.names[0]?.formula).toBe("=Sheet1!$A$1:$A$5");
  expect(sheet.validations[0]?.areas).toEqual([parseAddress("A1:A5")]);
  sheet.deleteCells(parseAddress("4:4"), "Up");
  expect(sheet.formula(0, 1)).toBe("=#REF!*2");
  expect(sheet.value(0, 1)).toBeInstanceOf(CellError);
  sheet.insertCells(parseAddress("A:A"), "Right");
  expect(sheet.formula(3, 2)).toBe("=$B$4");
  document.undo();
  document.undo();
  document.undo();
  expect(sheet.formulas(parseAddress("B1:B3")).flat()).toEqual(["=A2*2", "=SUM(A1:A3)", "=$A$3"]);
});

test("part of a row can be inserted, the rest stays", () => {
  const { sheet } = open([
    ["a", "b"],
    ["c", "d"],
  ]);
  sheet.insertCells(parseAddress("A1"), "Down");
  expect(show(sheet, "A1:B3")).toEqual([
    [null, "b"],
    ["a", "d"],
    ["c", null],
  ]);
  sheet.insertCells(parseAddress("A2"), "Right");
  expect(show(sheet, "A2:C2")).toEqual([[null, "a", "d"]]);
  sheet.deleteCells(parseAddress("A2"), "Left");
  expect(show(sheet, "A2:C2")).toEqual([["a", "d", null]]);
});

test("copied formulas move along, cut ones are followed", () => {
  const { sheet } = open([
    [1, "=A1+$A$1"],
    [2, ""],
    [3, "=B1"],
  ]);
  sheet.copy(parseAddress("B1"), parseAddress("B2"), "All");
  expect(sheet.formula(1, 1)).toBe("=A2+$A$1");
  sheet.copy(parseAddress("A1:A2"), parseAddress("D1:E4"), "Values");
  expect(show(sheet, "D1:E4")).toEqual([
    [1, 1],
    [2, 2],
    [1, 1],
    [2, 2],
  ]);
  sheet.move(parseAddress("B1"), parseAddress("G9"));
  expect(sheet.formula(8, 6)).toBe("=A1+$A$1");
  expect(sheet.formula(2, 1)).toBe("=G9");
  expect(sheet.value(2, 1)).toBe(2);
});

test("the fill handle goes on with numbers, days and counted texts", () => {
  const { sheet } = open([
    [1, "2026-11-30", "Item 9", "=A1*2", "x"],
    [3, "", "", "", ""],
  ]);
  sheet.fill(parseAddress("A1:A2"), parseAddress("A1:A5"));
  sheet.fill(parseAddress("B1"), parseAddress("B1:B3"));
  sheet.fill(parseAddress("C1"), parseAddress("C1:C3"));
  sheet.fill(parseAddress("D1"), parseAddress("D1:D3"));
  sheet.fill(parseAddress("E1"), parseAddress("E1:E3"));
  expect(show(sheet, "A1:A5").flat()).toEqual([1, 3, 5, 7, 9]);
  expect(sheet.texts(parseAddress("B1:B3")).flat()).toEqual(["11/30/2026", "12/1/2026", "12/2/2026"]);
  expect(show(sheet, "C1:C3").flat()).toEqual(["Item 9", "Item 10", "Item 11"]);
  expect(show(sheet, "D1:D3").flat()).toEqual([2, 6, 10]);
  expect(show(sheet, "E1:E3").flat()).toEqual(["x", "x", "x"]);
});

test("sorting puts numbers before texts and blanks last", () => {
  const { sheet } = open([
    ["b", 1],
    ["", 2],
    [10, 3],
    ["A", 4],
    [2, 5],
  ]);
  sheet.sort(parseAddress("A1:B5"), [{ column: 0, ascending: true }], false);
  expect(show(sheet, "A1:B5")).toEqual([
    [2, 5],
    [10, 3],
    ["A", 4],
    ["b", 1],
    [null, 2],
  ]);
  sheet.sort(parseAddress("A1:B5"), [{ column: 0, ascending: false }], false);
  expect(show(sheet, "A1:A5").flat()).toEqual(["b", "A", 10, 2, null]);
});

test("a protected sheet lets only unlocked cells be changed", () => {
  const { document, sheet } = open([["locked", "free"]]);
  sheet.setStyle(parseAddress("B1"), { locked: false });
  sheet.protect({ allowInsertRows: true }, "secret");
  expect(
    refusal(() => {
      sheet.enter(0, 0, "x");
    }),
  ).toBe("AccessDenied");
  expect(
    refusal(() => {
      sheet.enter(0, 1, "x");
    }),
  ).toBe("accepted");
  expect(
    refusal(() => {
      sheet.setStyle(parseAddress("A1"), { fill: "#FF0000" });
    }),
  ).toBe("AccessDenied");
  expect(
    refusal(() => {
      sheet.insertCells(parseAddress("1:1"), "Down");
    }),
  ).toBe("accepted");
  expect(
    refusal(() => {
      sheet.protect({});
    }),
  ).toBe("InvalidOperation");
  expect(
    refusal(() =>
      document.run("addin", () => {
        sheet.unprotect("wrong");
      }),
    ),
  ).toBe("InvalidArgument");
  sheet.unprotect("secret");
  expect(
    refusal(() => {
      sheet.enter(1, 0, "x");
    }),
  ).toBe("accepted");
});

test("a read-only workbook can be looked at, but not changed", () => {
  const { document, sheet } = open([[1]]);
  document.readOnly = true;
  expect(
    refusal(() => {
      sheet.enter(0, 0, 2);
    }),
  ).toBe("AccessDenied");
  expect(
    refusal(() => {
      document.select(sheet, [parseAddress("B2")]);
    }),
  ).toBe("accepted");
});

test("one operation is one call of the listeners and one step of undo", () => {
  const { document, sheet } = open([[1, "=A1*2"]]);
  const heard: (readonly DocumentEvent[])[] = [];
  document.onChange((events) => heard.push(events));
  document.run("addin", () => {
    sheet.enter(0, 0, 5);
    sheet.enter(1, 0, 6);
    document.addSheet("New");
  });
  expect(heard).toHaveLength(1);
  expect(heard[0]?.map(({ type, source }) => [type, source])).toEqual([
    ["cellsChanged", "addin"],
    ["cellsChanged", "addin"],
    ["sheetAdded", "addin"],
    ["calculated", "addin"],
  ]);
  expect(heard[0]?.[0]).toMatchObject({ area: parseAddress("A1"), details: { before: 1, after: 5 } });
  document.undo();
  expect(show(sheet, "A1:B2")).toEqual([
    [1, 2],
    [null, null],
  ]);
  expect(document.sheets).toHaveLength(1);
  document.redo();
  expect(show(sheet, "A1:B2")).toEqual([
    [5, 10],
    [6, null],
  ]);
});

test("another author's change is not undone", () => {
  const { document, sheet } = open([[1]]);
  sheet.enter(0, 0, 2);
  document.run("remote", () => {
    sheet.enter(0, 0, 3);
  });
  expect(document.undo()).toBe(false);
  expect(sheet.value(0, 0)).toBe(3);
});

test("what went before an error stays, and can be undone", () => {
  const { document, sheet } = open([[1]]);
  expect(
    refusal(() =>
      document.run("addin", () => {
        sheet.enter(0, 0, 2);
        sheet.rename("a/b");
      }),
    ),
  ).toBe("InvalidArgument");
  expect(sheet.value(0, 0)).toBe(2);
  document.undo();
  expect(sheet.value(0, 0)).toBe(1);
});

test("sheets have names that Excel allows, and one stays visible", () => {
  const { document, sheet } = open([[1]]);
  for (const name of ["", "a".repeat(32), "a/b", "'a", "History"])
    expect([name, refusal(() => document.addSheet(name))]).toEqual([name, "InvalidArgument"]);
  expect(refusal(() => document.addSheet("SHEET1"))).toBe("ItemAlreadyExists");
  expect(
    refusal(() => {
      sheet.setVisibility("Hidden");
    }),
  ).toBe("InvalidOperation");
  expect(
    refusal(() => {
      document.deleteSheet(sheet);
    }),
  ).toBe("InvalidOperation");
  const second = document.addSheet();
  second.enter(0, 0, "=Sheet1!A1");
  document.deleteSheet(sheet);
  expect([second.formula(0, 0), document.activeSheet.name]).toEqual(["=#REF!", "Sheet2"]);
});

test("rules for input are told before it is entered", () => {
  const { sheet } = open([["yes"], ["no"], ["5"]]);
  const common = { ignoreBlanks: true, prompt: { show: false, title: "", message: "" } };
  const errorAlert = { show: true, style: "Stop" as const, title: "Choose", message: "Yes or no." };
  sheet.setValidation(parseAddress("C1:C3"), {
    ...common,
    errorAlert,
    rule: { type: "List", source: "=$A$1:$A$2", inCellDropDown: true },
  });
  sheet.setValidation(parseAddress("D1:D3"), {
    ...common,
    errorAlert,
    rule: { type: "Custom", formula: "=COUNTIF(D$1:D$3,D1)=1" },
  });
  sheet.setValidation(parseAddress("E1:E3"), {
    ...common,
    errorAlert,
    rule: { type: "Date", operator: "GreaterThan", formula1: "=TODAY()" },
  });
  expect(sheet.validationList(2, 2)).toEqual(["yes", "no"]);
  expect(sheet.validationProblem(0, 2, "perhaps")).toEqual({ style: "Stop", title: "Choose", message: "Yes or no." });
  expect(sheet.validationProblem(0, 2, "YES")).toBeUndefined();
  sheet.enter(0, 3, "once");
  expect(sheet.validationProblem(1, 3, "once")).toBeDefined();
  expect(sheet.validationProblem(1, 3, "twice")).toBeUndefined();
  expect(sheet.validationProblem(0, 4, "2026-11-24")).toBeDefined();
  expect(sheet.validationProblem(0, 4, "11/25/2026")).toBeUndefined();
  expect(sheet.value(1, 3)).toBeNull();
});

test("conditional formats colour what they should", () => {
  const { sheet } = open([
    [1, "late"],
    [5, "soon"],
    [9, ""],
  ]);
  const red = { fill: "#FF0000" };
  sheet.addConditionalFormat({
    areas: [parseAddress("A1:A3")],
    rule: { type: "CellValue", operator: "GreaterThan", formula1: "=4", style: red },
    stopIfTrue: false,
  });
  sheet.addConditionalFormat({
    areas: [parseAddress("B1:B3")],
    rule: { type: "Custom", formula: '=AND($B1="late",$A1<5)', style: red },
    stopIfTrue: false,
  });
  sheet.addConditionalFormat({
    areas: [parseAddress("A1:A3")],
    rule: {
      type: "DataBar",
      color: "#638EC6",
      gradient: true,
      showValue: true,
      minimum: { type: "Number", formula: "0" },
      maximum: { type: "HighestValue" },
    },
    stopIfTrue: false,
  });
  const looks = sheet.conditionalLooks(parseAddress("A1:B3"));
  expect(looks.map((row) => row.map((look) => look?.style.fill))).toEqual([
    [undefined, "#FF0000"],
    ["#FF0000", undefined],
    ["#FF0000", undefined],
  ]);
  expect(looks[1]?.[0]?.bar?.fraction).toBeCloseTo(5 / 9);
});

test("colours that compare cells with each other follow each change of them", () => {
  const { document, sheet } = open([
    [1, "=A1*10"],
    [2, "=A2*10"],
    [3, "=A3*10"],
  ]);
  const whole = { minimum: { type: "Number", formula: "0" }, maximum: { type: "HighestValue" } } as const;
  sheet.addConditionalFormat({
    areas: [parseAddress("B1:B3")],
    rule: { type: "DataBar", color: "#638EC6", gradient: true, showValue: true, ...whole },
    stopIfTrue: false,
  });
  sheet.addConditionalFormat({
    areas: [parseAddress("A1:A3")],
    rule: { type: "PresetCriteria", criterion: "DuplicateValues", style: { fill: "#FF0000" } },
    stopIfTrue: false,
  });
  const shown = () => {
    const looks = sheet.conditionalLooks(parseAddress("A1:B1"))[0];
    return [looks?.[0]?.style.fill, looks?.[1]?.bar?.fraction];
  };
  expect(shown()).toEqual([undefined, 10 / 30]);
  sheet.enter(2, 0, 1);
  expect(shown()).toEqual(["#FF0000", 10 / 20]);
  document.undo();
  expect(shown()).toEqual([undefined, 10 / 30]);
  sheet.sort(parseAddress("A1:A3"), [{ column: 0, ascending: false }], false);
  expect(shown()).toEqual([undefined, 1]);
});

test("searching, jumping and the block around a cell", () => {
  const { sheet } = open([
    ["Item", "Qty"],
    ["A-1", 10],
    ["a-2", 20],
  ]);
  expect(sheet.find("a-", parseAddress("A:B"), { completeMatch: false, matchCase: false })).toEqual([
    { row: 1, column: 0 },
    { row: 2, column: 0 },
  ]);
  expect(sheet.find("A-?", parseAddress("A:B"), { completeMatch: true, matchCase: true })).toEqual([
    { row: 1, column: 0 },
  ]);
  expect(sheet.edge(0, 0, "Down")).toEqual({ row: 2, column: 0 });
  expect(sheet.edge(2, 0, "Down")).toEqual({ row: 1_048_575, column: 0 });
  expect(sheet.edge(9, 1, "Up")).toEqual({ row: 2, column: 1 });
  expect(sheet.surroundingRegion(parseAddress("B2"))).toEqual(parseAddress("A1:B3"));
  expect(sheet.usedArea(true)).toEqual(parseAddress("A1:B3"));
});

test("names stand for cells or values, a sheet's own before the workbook's", () => {
  const { document, sheet } = open([[7, "=Rate*10", "=Cells1"]]);
  expect(show(sheet, "B1:C1")).toEqual([["#NAME?", "#NAME?"]]);
  document.setName({ name: "Rate", formula: "=0.5" });
  document.setName({ name: "Rate", formula: "=0.1", sheetId: sheet.id });
  document.setName({ name: "Cells1", formula: "=Sheet1!$A$1" });
  expect(show(sheet, "B1:C1")).toEqual([["#NAME?", "#NAME?"]].map(() => [1, 7]));
  expect(
    refusal(() => {
      document.setName({ name: "B2", formula: "=1" });
    }),
  ).toBe("InvalidArgument");
  document.deleteName("Rate", sheet.id);
  expect(sheet.value(0, 1)).toBe(5);
});

test("a snapshot brings everything back", () => {
  const { document, sheet } = open([[1, "=A1*2"]]);
  const before = document.fingerprint();
  const snapshot = document.snapshot();
  sheet.enter(0, 0, 9);
  document.addTable(sheet, parseAddress("D1:E2"), true);
  sheet.setStyle(parseAddress("A1"), { fill: "#00FF00" });
  document.setSetting("key", [1]);
  expect(document.fingerprint()).not.toBe(before);
  document.restore(snapshot);
  expect(document.fingerprint()).toBe(before);
  expect(sheet.value(0, 1)).toBe(2);
});

test("merged cells keep their first, and cannot be half written", () => {
  const { sheet } = open([
    ["a", "b"],
    ["c", "d"],
  ]);
  sheet.merge(parseAddress("A1:B2"), false);
  expect(show(sheet, "A1:B2")).toEqual([
    ["a", null],
    [null, null],
  ]);
  expect(
    refusal(() => {
      sheet.write(parseAddress("B1:C1"), [[1, 2]]);
    }),
  ).toBe("InvalidArgument");
  sheet.enter(0, 0, "new");
  expect(sheet.value(0, 0)).toBe("new");
});
