import { insert, update } from "../../src/tables/change";
import type { TableSet } from "../../src/tables/tableSet";
import type { Sheet } from "../../src/workbench/document/Sheet";
import type { SheetPage, Publishing } from "../../src/workbook/sheetPage";
import { Log } from "../../src/workbook/log";
import { openStockroom, type Stockroom } from "./openStockroom";
import { change, Parts } from "./stockroom";

// Each fault needs a workbook of its own, and a machine that is busy with others takes its time.
jest.setTimeout(60_000);

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A small page: a choice, a figure by a native formula, and as many rows as are asked for, with a chart of them. */
function boardOf(tables: TableSet, rows: number): SheetPage {
  const parts = tables.rows(Parts);
  return {
    sheet: "Board",
    called: "the board",
    tabColor: "#C239B3",
    columnWidths: [20, 12, 12, 30],
    rowHeights: new Map([[0, 30]]),
    cells: [
      { row: 0, column: 0, value: "=Board", look: "title" },
      { row: 1, column: 0, value: "Part", look: "label" },
      { row: 1, column: 1, value: parts[0]?.part ?? "", look: "input" },
      { row: 2, column: 0, value: "Cost", look: "label" },
      { row: 2, column: 1, formula: "=SUMIFS(Parts[Unit cost],Parts[Part],$B$2)", look: "figure", format: "0.00" },
      ...Array.from({ length: rows }, (_, at) => [
        { row: 4 + at, column: 0, value: parts[at % parts.length]?.part ?? "", look: "row" } as const,
        { row: 4 + at, column: 1, value: at + 1, look: "number", format: "0" } as const,
      ]).flat(),
    ],
    looks: [{ area: { row: 1, column: 0, rows: 2, columns: 2 }, look: "card" }],
    choices: [
      { row: 1, column: 1, title: "Part", help: "Whose cost is shown.", from: { row: 4, column: 0, rows, columns: 1 } },
    ],
    highlights: [{ area: cell(2, 1), formula: "=$B$3>1", tone: "bad" }],
    charts: [
      {
        name: "Board parts",
        title: "Parts",
        kind: "column",
        data: { row: 4, column: 0, rows, columns: 2 },
        place: { row: 1, column: 3, rows: 6, columns: 1 },
      },
    ],
    print: { area: { row: 0, column: 0, rows: 4 + rows, columns: 4 }, landscape: true, footer: "Tools & parts" },
  };
}

const publishBoard: Publishing<{ rows: number }> = {
  title: "Publish",
  reads: [Parts],
  pages: (tables, { rows }) => ({
    ok: true,
    value: { sentence: "Published the board", pages: [boardOf(tables, rows)] },
  }),
};

const board = (room: Stockroom): Sheet => {
  const sheet = room.document.sheet("Board");
  if (!sheet) throw new Error("There is no sheet Board.");
  return sheet;
};

const messageOf = (answer: { ok: true } | { ok: false; problem: { message: string } }): string =>
  answer.ok ? "" : answer.problem.message;

/** All that a person would see of the sheet, and what lies around it in the workbook. */
function sight(room: Stockroom): string {
  const sheet = room.document.sheet("Board");
  const area = { row: 0, column: 0, rows: 16, columns: 8 };
  return JSON.stringify([
    room.document.sheets.map(({ name }) => name),
    [...room.document.settings],
    sheet && [
      sheet.formulas(area),
      sheet.values(area),
      sheet.numberFormats(area),
      Array.from({ length: area.rows * area.columns }, (_, at) =>
        sheet.style(Math.floor(at / area.columns), at % area.columns),
      ),
      Array.from({ length: area.columns }, (_, column) => Math.round(sheet.columnWidth(column))),
      Array.from({ length: area.rows }, (_, row) => sheet.rowHeight(row)),
      sheet.charts.map(({ name, type, source, position, properties }) => [
        name,
        type,
        source.area,
        Math.round(position.width),
        properties,
      ]),
      sheet.conditionalFormats.map(({ areas, rule }) => [areas, rule]),
      sheet.pageLayout,
    ],
    room.document.names.map(({ name, formula }) => [name, formula]),
  ]);
}

function firstDifference(seen: string, expected: string): string {
  if (seen === expected) return "";
  const at = Array.from(seen).findIndex((letter, index) => letter !== expected[index]);
  return `${seen.slice(at - 60, at + 80)} <> ${expected.slice(at - 60, at + 80)}`;
}

test("a page is published in three round trips: the tables, a look, and all of it at once", async () => {
  const room = await openStockroom();
  const before = room.host.traffic.batches;
  expect(messageOf(await room.session.publish(publishBoard, { rows: 3 }))).toBe("");
  expect(room.host.traffic.batches - before).toBe(3);
  const sheet = board(room);
  expect(sheet.values({ row: 0, column: 0, rows: 3, columns: 2 })).toEqual([
    ["=Board", null],
    ["Part", "A-1"],
    ["Cost", 0.25],
  ]);
  expect(sheet.text(2, 1)).toBe("0.25");
  expect(sheet.charts.map(({ name }) => name)).toEqual(["Board parts"]);
  expect(sheet.pageLayout.footer.left).toBe("Tools && parts");
  expect(room.cells(Log).at(-1)?.slice(3, 8)).toEqual(["Maria", "Published the board", "Board", "Added", 1]);
  expect(room.cells(Log).at(-1)?.[10]).toBe("Done");
});

test("its formulas follow the tables", async () => {
  const room = await openStockroom();
  await room.session.publish(publishBoard, { rows: 3 });
  await room.session.run(change, { changes: [update(Parts, "A-1", { cost: 3 })] });
  expect(board(room).text(2, 1)).toBe("3.00");
});

test("what a person noted, drew and chose stays when it is published again", async () => {
  const room = await openStockroom();
  await room.session.publish(publishBoard, { rows: 3 });
  const chosen = board(room).text(5, 0);
  room.edit(Parts, () => {
    const sheet = board(room);
    sheet.write(cell(1, 1), chosen);
    sheet.write(cell(1, 5), "Ask Helen");
    sheet.write(cell(2, 2), "inside");
    sheet.write(cell(20, 0), "=B3*2");
    sheet.setStyle(cell(1, 5), { fill: "#FFFF00" });
  });
  await room.session.run(change, { changes: [insert(Parts, { part: "Z-9", name: "New", cost: 9 })] });
  expect(messageOf(await room.session.publish(publishBoard, { rows: 4 }))).toBe("");
  const sheet = board(room);
  expect([sheet.text(1, 1), sheet.text(1, 5), sheet.text(2, 2)]).toEqual([chosen, "Ask Helen", "inside"]);
  expect(sheet.formulas(cell(20, 0))).toEqual([["=B3*2"]]);
  expect(sheet.style(1, 5).fill).toBe("#FFFF00");
  expect(sheet.text(7, 1)).toBe("4");
  expect(room.cells(Log).at(-1)?.[6]).toBe("Changed");
});

test("a smaller page leaves nothing of the larger one", async () => {
  const room = await openStockroom();
  await room.session.publish(publishBoard, { rows: 6 });
  await room.session.publish(publishBoard, { rows: 2 });
  expect(board(room).usedArea(true)).toEqual({ row: 0, column: 0, rows: 6, columns: 2 });
  expect(board(room).charts.length).toBe(1);
});

test.each<[string, (room: Stockroom) => void, string]>([
  [
    "a cell of a person's own stands where the page grows",
    (room) => board(room).write(cell(8, 1), "mine"),
    "Something of your own stands in B9 on Board, where the board goes. Move it, then publish again.",
  ],
  [
    "rows were inserted into it",
    (room) => board(room).insertCells({ row: 2, column: 0, rows: 1, columns: 16_384 }, "Down"),
    "Rows or columns were inserted into or deleted from the board on Board.",
  ],
  ["the sheet is protected", (room) => board(room).protect({}), "The sheet Board is protected."],
  [
    "another sheet took its name",
    (room) => {
      board(room).rename("Old");
      room.document.addSheet("Board");
    },
    "There is a sheet named Board that Quartermaster did not make.",
  ],
  [
    "the file is for reading only",
    (room) => {
      room.document.readOnly = true;
    },
    "This workbook is open for reading only.",
  ],
  [
    "the workbook's structure is protected",
    (room) => {
      room.document.protectStructure();
    },
    "The workbook's structure is protected. Lift it (Review > Protect Workbook), then try again.",
  ],
  ["the Log is gone", (room) => room.document.table("QuartermasterLog")?.delete(), "The sheet Log is missing."],
])("where %s nothing is drawn, and one sentence says why", async (_, act, message) => {
  const room = await openStockroom();
  await room.session.publish(publishBoard, { rows: 3 });
  room.edit(Parts, () => {
    act(room);
  });
  const before = sight(room);
  expect(messageOf(await room.session.publish(publishBoard, { rows: 6 }))).toContain(message);
  expect(sight(room)).toBe(before);
});

test.each([
  ["a new page", false],
  ["a page that stands", true],
])("a refusal by Excel at any one action of drawing %s leaves all as before or all as after", async (_, stands) => {
  const opened = async (): Promise<Stockroom> => {
    const room = await openStockroom();
    if (stands) {
      await room.session.publish(publishBoard, { rows: 3 });
      room.edit(Parts, () => {
        board(room).write(cell(1, 5), "note");
      });
    }
    return room;
  };
  const whole = await opened();
  await whole.session.publish(publishBoard, { rows: 5 });
  const after = sight(whole);
  // One workbook for all refusals: after each it is as before, or the next would tell.
  const room = await opened();
  const before = sight(room);
  for (let n = 1, drawn = false; !drawn; n++) {
    room.host.faults.refusal = { nth: n };
    const answer = await room.session.publish(publishBoard, { rows: 5 });
    drawn = answer.ok;
    const seen = sight(room);
    // What differs is hard to see in a text of 50,000 letters.
    const expected = answer.ok ? after : before;
    expect([n, firstDifference(seen, expected)]).toEqual([n, ""]);
    expect(room.cells(Log).some((row) => row[10] === "Writing" || row[0] === "")).toBe(false);
    if (!answer.ok) expect(answer.problem.message).toContain("Nothing was changed.");
  }
});

test("what a machine that broke off for good has left is cleared by publishing again", async () => {
  const room = await openStockroom();
  await room.session.publish(publishBoard, { rows: 3 });
  room.edit(Parts, () => {
    board(room).write(cell(1, 5), "note");
  });
  // As in the middle of drawing: the hidden copy stands, and the sheet has lost its mark.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Board");
    const copy = sheet.copy("End");
    copy.name = "~Board";
    copy.visibility = "Hidden";
    sheet.names.getItem("QuartermasterPage").delete();
    await context.sync();
  });
  expect(messageOf(await room.session.publish(publishBoard, { rows: 5 }))).toBe("");
  expect(room.document.sheet("~Board")).toBeUndefined();
  expect(board(room).value(8, 1)).toBe(5);
  expect(board(room).value(1, 5)).toBe("note");
});

test("its entry in the Log is not undone, and says what to do instead", async () => {
  const room = await openStockroom();
  const done = await room.session.publish(publishBoard, { rows: 3 });
  if (!done.ok) throw new Error(done.problem.message);
  expect(room.session.store.getState().notices.at(-1)).toMatchObject({ tone: "done", text: "Published the board" });
  expect(messageOf(await room.session.undo(done.value.entry))).toBe(
    '"Published the board" drew a whole sheet and is not undone. Publish it again, or delete the sheet Board.',
  );
});
