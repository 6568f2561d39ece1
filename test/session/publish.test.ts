import { insert, update, type Change } from "../../src/tables/change";
import type { TableSet } from "../../src/tables/tableSet";
import { tablesAfter } from "../../src/tables/tablesAfter";
import type { Sheet } from "../../src/workbench/document/Sheet";
import type { SheetPage, Publishing } from "../../src/workbook/pages/sheetPage";
import { Log } from "../../src/workbook/log/log";
import { openStockroom, type Stockroom } from "./openStockroom";
import { Bookings, change, mixedChanges, Parts } from "./stockroom";

// Hundreds of faults one after the other, and a machine that is busy with others takes its time.
jest.setTimeout(240_000);

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A small page: a choice, a figure by a native formula, and as many rows as are asked for, with a chart of them. */
function boardOf(tables: TableSet, rows: number, sheet: string): SheetPage {
  const parts = tables.rows(Parts);
  return {
    sheet,
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

/** Changes rows if asked, and draws the board of what they are then. */
const publishBoard: Publishing<{ rows: number; changes?: readonly Change[]; sheet?: string }> = {
  title: "Publish",
  reads: [Parts, Bookings],
  sheets: ({ sheet = "Board" }) => [sheet],
  plan: (tables, { rows, changes = [], sheet = "Board" }) => ({
    ok: true,
    value: { sentence: "Published the board", changes, pages: [boardOf(tablesAfter(tables, changes), rows, sheet)] },
  }),
};

const board = (room: Stockroom): Sheet => {
  const sheet = room.document.sheet("Board");
  if (!sheet) throw new Error("There is no sheet Board.");
  return sheet;
};

const messageOf = (answer: { ok: true } | { ok: false; problem: { message: string } }): string =>
  answer.ok ? "" : answer.problem.message;

/** What the workbook remembers of its pages, by their sheets. */
function remembered({ document }: Stockroom): readonly (readonly [string, string])[] {
  const sheet = document.sheet("QuartermasterPages");
  const rows = sheet?.values({ row: 0, column: 0, rows: 20, columns: 16 }) ?? [];
  return rows.flatMap(([name, ...pieces]) => (name === null ? [] : [[String(name), pieces.join("")] as const])).sort();
}

/** All that a person would see of the sheet, and what lies around it in the workbook. */
function sight(room: Stockroom): string {
  const sheet = room.document.sheet("Board");
  const area = { row: 0, column: 0, rows: 16, columns: 8 };
  return JSON.stringify([
    room.document.sheets.map(({ name }) => name).filter((name) => name !== "QuartermasterPages"),
    [...room.document.settings],
    remembered(room),
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
    // Excel leaves quotes away that a sheet's name does not need.
    room.document.names.map(({ name, formula }) => [name, formula.replaceAll("'", "")]),
  ]);
}

function firstDifference(seen: string, expected: string): string {
  if (seen === expected) return "";
  const at = Array.from(seen).findIndex((letter, index) => letter !== expected[index]);
  return `${seen.slice(at - 60, at + 80)} <> ${expected.slice(at - 60, at + 80)}`;
}

test("a page is published in two round trips: one reads the tables and looks, one writes all of it", async () => {
  const room = await openStockroom();
  const before = room.host.traffic.batches;
  expect(messageOf(await room.session.publish(publishBoard, { rows: 3 }))).toBe("");
  expect(room.host.traffic.batches - before).toBe(2);
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

test.each([
  ["=1+1", "=1+1"],
  ["\uff1d1+1", "\uff1d1+1"],
  ["'quoted'", "'quoted'"],
  ["2026-11-24", "2026-11-24"],
  ["a\r\n=1+1\rb", "a\n=1+1\nb"],
  ["<b>&B</b>", "<b>&B</b>"],
  ["\ud83d half", "\ufffd half"],
  ["y".repeat(33_000), `${"y".repeat(32_766)}…`],
])("a text that begins %.12j is drawn as a text, and fits its cell and the page's foot", async (text, held) => {
  const room = await openStockroom();
  const hostile: Publishing<object> = {
    ...publishBoard,
    plan: (tables) => {
      const page = boardOf(tables, 3, "Board");
      const cells = [...page.cells.slice(1), { row: 0, column: 0, value: text, look: "title" } as const];
      return {
        ok: true,
        value: {
          sentence: "Published the board",
          changes: [],
          pages: [{ ...page, cells, print: { ...page.print, footer: text } }],
        },
      };
    },
    sheets: () => ["Board"],
  };
  expect(messageOf(await room.session.publish(hostile, {}))).toBe("");
  expect(board(room).values(cell(0, 0))).toEqual([[held]]);
  expect(board(room).pageLayout.footer.left.length).toBeLessThanOrEqual(200);
  expect(messageOf(await room.session.publish(hostile, {}))).toBe("");
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

test("what a person holds among the cells of a page keeps its format, and rows and columns the size they were given", async () => {
  const room = await openStockroom();
  await room.session.publish(publishBoard, { rows: 3 });
  room.edit(Parts, () => {
    const sheet = board(room);
    sheet.write(cell(5, 2), 46_350);
    sheet.setNumberFormats(cell(5, 2), "d mmm yyyy");
    sheet.setStyle(cell(5, 2), { fill: "#FFFF00" });
    sheet.setColumnWidth(0, 1, 40);
    sheet.setRowHeight(0, 1, 55);
  });
  const done = await room.session.publish(publishBoard, { rows: 5 });
  const seen = (): unknown => {
    const sheet = board(room);
    return [sheet.text(5, 2), sheet.style(5, 2).fill, sheet.columnWidth(0), sheet.rowHeight(0)];
  };
  expect(seen()).toEqual(["24 Nov 2026", "#FFFF00", 40, 55]);
  expect(board(room).text(8, 1)).toBe("5");
  expect(messageOf(await room.session.undo(done.ok ? done.value.entry : ""))).toBe("");
  expect(seen()).toEqual(["24 Nov 2026", "#FFFF00", 40, 55]);
});

test("a sheet that a person has hidden is drawn where it is, out of sight", async () => {
  const room = await openStockroom();
  await room.session.publish(publishBoard, { rows: 3 });
  room.document.activate(room.document.sheets[0] ?? board(room));
  board(room).setVisibility("Hidden");
  expect(messageOf(await room.session.publish(publishBoard, { rows: 5 }))).toBe("");
  expect([board(room).text(8, 1), board(room).visibility]).toEqual(["5", "Hidden"]);
  expect(room.document.activeSheet).toBe(room.document.sheets[0]);
});

test("a copy that a person made of a page is theirs, whatever its name", async () => {
  const room = await openStockroom();
  await room.session.publish(publishBoard, { rows: 3 });
  const copy = room.document.copySheet(board(room));
  copy.write(cell(5, 1), 77);
  expect(messageOf(await room.session.publish(publishBoard, { rows: 5, sheet: copy.name }))).toBe(
    `There is a sheet named ${copy.name} that Quartermaster did not make. Rename it, then publish again.`,
  );
  expect([copy.text(5, 1), copy.text(8, 1)]).toEqual(["77", ""]);
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

test("where no sheet can be added a page that stands is drawn again, and a new one is refused", async () => {
  const room = await openStockroom();
  room.document.protectStructure();
  expect(messageOf(await room.session.publish(publishBoard, { rows: 3 }))).toBe(
    "The workbook's structure is protected. Lift it (Review > Protect Workbook), then try again.",
  );
  room.document.unprotectStructure();
  await room.session.publish(publishBoard, { rows: 3 });
  room.document.protectStructure();
  expect(messageOf(await room.session.publish(publishBoard, { rows: 5 }))).toBe("");
  expect(board(room).value(8, 1)).toBe(5);
});

/** A workbook whose board, if it stands, has notes of people around it. */
async function withBoard(stands: boolean): Promise<Stockroom> {
  const room = await openStockroom();
  if (!stands) return room;
  await room.session.publish(publishBoard, { rows: 3 });
  room.edit(Parts, () => {
    board(room).write(cell(1, 5), "note");
    board(room).write(cell(2, 2), "inside");
  });
  return room;
}

/** Each of the first actions is refused once, among them all that write rows; of the many alike that draw cells, each third. */
const stepAfter = (n: number): number => (n < 60 ? 1 : 3);

const both = (room: Stockroom): string => room.state() + sight(room);

describe.each([
  ["a new page", false],
  ["a page that stands", true],
])("%s, with changes of rows", (_, stands) => {
  const input = { rows: 5, changes: mixedChanges };

  test("a refusal by Excel at any one action leaves all as before or all as after", async () => {
    const whole = await withBoard(stands);
    await whole.session.publish(publishBoard, input);
    const after = both(whole);
    // One workbook for all refusals: after each it is as before, or the next would tell.
    const room = await withBoard(stands);
    const before = both(room);
    for (let n = 1, drawn = false; !drawn; n += stepAfter(n)) {
      room.host.faults.refusal = { nth: n };
      const answer = await room.session.publish(publishBoard, input);
      drawn = answer.ok;
      // What differs is hard to see in a text of 50,000 letters.
      expect([n, firstDifference(both(room), drawn ? after : before)]).toEqual([n, ""]);
      expect(room.cells(Log).some((row) => row[10] === "Writing" || row[0] === "")).toBe(false);
      if (!answer.ok) expect(answer.problem.message).toContain("Nothing was changed.");
    }
  });

  test("a refusal by Excel at any one action of Undo leaves all as before or all as after, and then all is as it was", async () => {
    const room = await withBoard(stands);
    const before = both(room);
    const done = await room.session.publish(publishBoard, input);
    if (!done.ok) throw new Error(done.problem.message);
    const after = both(room);
    for (let n = 1, undone = false; !undone; n += stepAfter(n)) {
      room.host.faults.refusal = { nth: n };
      const answer = await room.session.undo(done.value.entry);
      undone = answer.ok;
      expect([n, firstDifference(both(room), undone ? before : after)]).toEqual([n, ""]);
      expect(room.cells(Log).some((row) => row[10] === "Writing" || row[0] === "")).toBe(false);
    }
  });

  test("undone and done again it is as it was", async () => {
    const room = await withBoard(stands);
    const before = both(room);
    const done = await room.session.publish(publishBoard, input);
    if (!done.ok) throw new Error(done.problem.message);
    const after = both(room);
    await room.session.load([Log]);
    const { batches } = room.host.traffic;
    const undone = await room.session.undo(done.value.entry);
    if (!undone.ok) throw new Error(undone.problem.message);
    // The Log's end is found and read by itself, so that a Log of any length costs the same; then one reads and one writes.
    expect(room.host.traffic.batches - batches).toBe(4);
    expect(firstDifference(both(room), before)).toBe("");
    expect(messageOf(await room.session.undo(undone.value.entry))).toBe("");
    expect(firstDifference(both(room), after)).toBe("");
    expect(messageOf(await room.session.undo(done.value.entry))).toBe("");
    expect(firstDifference(both(room), before)).toBe("");
  });

  test.each<[string, (room: Stockroom) => void, string]>([
    [
      "a co-author changes one of the rows meanwhile",
      (room) =>
        room.edit(Parts, (sheet, table) =>
          sheet.write({ ...table.bodyArea, column: 1, rows: 1, columns: 1 }, "Their bolt"),
        ),
      "A-1 on Parts was changed meanwhile by someone else",
    ],
    [
      "a co-author adds a row where one of ours would go",
      (room) => room.edit(Bookings, (_sheet, table) => table.addRows([["B-2", 2, 1, null]])),
      "was changed meanwhile by someone else",
    ],
    [
      "a sheet of the rows is protected meanwhile",
      (room) => room.edit(Bookings, (sheet) => sheet.protect({})),
      "Nothing was changed.",
    ],
  ])("where %s neither rows nor drawing stand", async (__, act, message) => {
    const room = await withBoard(stands);
    let theirs = "";
    room.host.faults.meanwhile = () => {
      act(room);
      theirs = both(room);
    };
    expect(messageOf(await room.session.publish(publishBoard, input))).toContain(message);
    expect(firstDifference(both(room), theirs)).toBe("");
    expect(room.cells(Log).some((row) => row[10] === "Writing" || row[0] === "")).toBe(false);
  });

  test("while a cell is edited nothing is written", async () => {
    const room = await withBoard(stands);
    const before = both(room);
    room.host.faults.editMode = true;
    expect(messageOf(await room.session.publish(publishBoard, input))).toContain("A cell is being edited.");
    room.host.faults.editMode = false;
    expect(firstDifference(both(room), before)).toBe("");
  });
});

test.each<[string, (room: Stockroom) => void]>([
  ["writes into a cell of the page", (room) => board(room).write(cell(5, 1), 99)],
  ["protects the sheet", (room) => board(room).protect({})],
])("what a co-author does who %s between our look and our drawing stays", async (_, act) => {
  const room = await withBoard(true);
  let theirs = "";
  room.host.faults.meanwhile = () => {
    act(room);
    theirs = both(room);
  };
  expect((await room.session.publish(publishBoard, { rows: 5, changes: mixedChanges })).ok).toBe(false);
  expect(firstDifference(both(room), theirs)).toBe("");
});

test.each(["", "theirs"])(
  "a sheet of the same name that a co-author makes meanwhile is left alone (holds: %s)",
  async (held) => {
    const room = await withBoard(false);
    const before = room.state();
    room.host.faults.meanwhile = (document) => document.addSheet("Board").write(cell(0, 0), held);
    expect(messageOf(await room.session.publish(publishBoard, { rows: 5, changes: mixedChanges }))).toBe(
      "Someone made a sheet of that name meanwhile. Look at it again, then try again. Nothing was changed.",
    );
    expect(board(room).text(0, 0)).toBe(held);
    expect(room.state()).toBe(before);
  },
);

test.each([false, true])("of two people who publish at once one is told to try again (stood: %s)", async (stands) => {
  const room = await withBoard(stands);
  const other = await room.reopen();
  const publications = await Promise.all([
    room.session.publish(publishBoard, { rows: 5, changes: [insert(Parts, { part: "Z-1", name: "One", cost: 1 })] }),
    other.publish(publishBoard, { rows: 6, changes: [insert(Parts, { part: "Z-2", name: "Two", cost: 2 })] }),
  ]);
  const [done] = publications.flatMap((answer) => (answer.ok ? [answer.value] : []));
  expect(publications.map(messageOf).filter((message) => /meanwhile.* try again/.test(message)).length).toBe(1);
  expect(room.cells(Parts).filter(([part]) => String(part).startsWith("Z-")).length).toBe(1);
  expect(room.cells(Log).at(-1)?.[10]).toBe("Done");
  expect(messageOf(await room.session.undo(done?.entry ?? ""))).toBe("");
});

test.each([false, true])(
  "what a machine that broke off has left is undone at the next opening (stood: %s)",
  async (stands) => {
    for (const nth of [2, 4, 6, 8, 12, 14, 16, 18, 25, 45, 70, 90]) {
      const room = await withBoard(stands);
      const before = both(room);
      // Excel refuses in the middle, and again when the pane tries to set it right: as if the machine had died.
      const { faults } = room.host;
      faults.refusal = { nth };
      faults.meanwhile = () => {
        faults.meanwhile = () => {
          faults.refusal = { nth: 1 };
        };
      };
      const answer = await room.session.publish(publishBoard, { rows: 5, changes: mixedChanges });
      // Before the Log tells of anything, nothing else is done.
      const isTold = room.cells(Log).some((row) => row[10] === "Writing");
      expect([nth, messageOf(answer)]).toEqual([
        nth,
        expect.stringContaining(isTold ? "will be undone when the pane is opened again" : "Nothing was changed."),
      ]);
      if (nth >= 25) expect(isTold).toBe(true);
      await room.reopen();
      expect([nth, firstDifference(both(room), before)]).toEqual([nth, ""]);
      expect(room.document.sheet("QuartermasterPages")?.visibility).not.toBe("Visible");
    }
  },
);

test("a publication has one entry in the Log, and its notice offers Undo", async () => {
  const room = await openStockroom();
  const done = await room.session.publish(publishBoard, { rows: 3, changes: [update(Parts, "A-1", { cost: 3 })] });
  if (!done.ok) throw new Error(done.problem.message);
  const rows = room.cells(Log).filter((row) => row[0] === done.value.entry);
  expect(rows.map((row) => [row[5], row[6], row[8], row[10]])).toEqual([
    ["Parts", "Changed", "A-1", "Done"],
    ["Board", "Added", "the board", "Done"],
  ]);
  expect(room.session.store.getState().notices.at(-1)).toMatchObject({
    tone: "done",
    text: "Published the board",
    undo: done.value.entry,
  });
});

test.each<[string, boolean, (room: Stockroom) => void, string]>([
  [
    "wrote beside a sheet that was made",
    false,
    (room) => board(room).write(cell(1, 5), "mine"),
    "Board was changed since. Delete the sheet by hand if nothing on it is needed.",
  ],
  [
    "commented on a sheet that was made",
    false,
    (room) => board(room).addComment(1, 1, "Helen", "Is this right?"),
    "Board was changed since. Delete the sheet by hand if nothing on it is needed.",
  ],
  [
    "wrote over a cell that was drawn",
    true,
    (room) => board(room).write(cell(7, 1), 99),
    "B8 on Board was changed since. Undo the later change first, or publish it again.",
  ],
  [
    "deleted the sheet",
    true,
    (room) => room.document.deleteSheet(board(room)),
    "The sheet Board is no longer there, so that nothing on it can be undone.",
  ],
  ["protected the sheet", true, (room) => board(room).protect({}), "The sheet Board is protected."],
  [
    "inserted a row into it",
    true,
    (room) => board(room).insertCells({ row: 2, column: 0, rows: 1, columns: 16_384 }, "Down"),
    "Rows or columns were inserted into or deleted from the board on Board.",
  ],
])("Undo is refused where someone %s, and nothing of the rows is undone either", async (_, stands, act, message) => {
  const room = await withBoard(stands);
  const done = await room.session.publish(publishBoard, { rows: 5, changes: mixedChanges });
  if (!done.ok) throw new Error(done.problem.message);
  room.edit(Parts, () => {
    act(room);
  });
  const before = both(room);
  expect(messageOf(await room.session.undo(done.value.entry))).toContain(message);
  expect(firstDifference(both(room), before)).toBe("");
});

test("a page whose cells take several rows of the Log is taken back and brought again whole", async () => {
  const room = await openStockroom();
  const done = await room.session.publish(publishBoard, { rows: 2000 });
  if (!done.ok) throw new Error(done.problem.message);
  const all = { row: 0, column: 0, rows: 2004, columns: 4 };
  const drawn = board(room).formulas(all);
  expect(new Map(remembered(room)).get("Board")?.length).toBeLessThan(1500);
  const undone = await room.session.undo(done.value.entry);
  if (!undone.ok) throw new Error(undone.problem.message);
  expect(room.document.sheet("Board")).toBeUndefined();
  expect(room.cells(Log).filter((row) => row[0] === undone.value.entry && row[5] === "Board").length).toBeGreaterThan(
    1,
  );
  expect(messageOf(await room.session.undo(undone.value.entry))).toBe("");
  expect(board(room).formulas(all)).toEqual(drawn);
});

test("what was published again is undone from the last one on, and what people chose and noted stays", async () => {
  const room = await withBoard(true);
  const first = await room.session.publish(publishBoard, { rows: 5 });
  const second = await room.session.publish(publishBoard, { rows: 2 });
  if (!first.ok || !second.ok) throw new Error("Not published.");
  expect(messageOf(await room.session.undo(first.value.entry))).toBe(
    "Board was published again since. Undo the later publication first, or publish it again.",
  );
  room.edit(Parts, () => {
    board(room).write(cell(1, 1), board(room).text(5, 0));
    board(room).write(cell(0, 6), "later");
  });
  expect(messageOf(await room.session.undo(second.value.entry))).toBe("");
  expect(messageOf(await room.session.undo(first.value.entry))).toBe("");
  expect([board(room).text(1, 1), board(room).text(0, 6), board(room).text(1, 5)]).toEqual(["B-2", "later", "note"]);
  expect(board(room).usedArea(true)?.rows).toBe(7);
  expect(board(room).charts.map(({ source }) => source.area.rows)).toEqual([3]);
});

test("what is remembered of a page is in cells that nobody sees, and not in the settings of one installation", async () => {
  const room = await openStockroom();
  expect(messageOf(await room.session.publish(publishBoard, { rows: 3 }))).toBe("");
  expect(messageOf(await room.session.publish(publishBoard, { rows: 2, sheet: "Second" }))).toBe("");
  expect([...room.document.settings.keys()]).toEqual([]);
  expect(room.document.sheet("QuartermasterPages")?.visibility).toBe("VeryHidden");
  expect(remembered(room).map(([name]) => name)).toEqual(["Board", "Second"]);
  const whole = await room.session.readWhole();
  expect(whole.ok && whole.value.sheets.map(({ name }) => name)).not.toContain("QuartermasterPages");

  // As after the pilot's sideloaded copy was replaced by a centrally deployed one.
  room.host.faults.otherInstance = true;
  const before = room.host.traffic.batches;
  expect(messageOf(await room.session.publish(publishBoard, { rows: 4 }))).toBe("");
  expect(messageOf(await room.session.publish(publishBoard, { rows: 1, sheet: "Second" }))).toBe("");
  expect(room.host.traffic.batches - before).toBe(4);
  expect(remembered(room).map(([name]) => name)).toEqual(["Board", "Second"]);
});

test("a page is still ours after the pane was told to open with the workbook", async () => {
  const room = await openStockroom();
  expect(messageOf(await room.session.publish(publishBoard, { rows: 3 }))).toBe("");
  expect((await room.session.letOpenPane(true)).ok).toBe(true);
  expect(messageOf(await room.session.publish(publishBoard, { rows: 4 }))).toBe("");
});

test("what an older version remembered in the settings moves into cells when the page is drawn again", async () => {
  const room = await openStockroom();
  expect(messageOf(await room.session.publish(publishBoard, { rows: 3 }))).toBe("");
  const now = sight(room);
  keepInSettings(room);
  const older = sight(room);
  const done = await room.session.publish(publishBoard, { rows: 5 });
  if (!done.ok) throw new Error(done.problem.message);
  expect([...room.document.settings.keys()]).toEqual([]);
  expect(remembered(room).map(([name]) => name)).toEqual(["Board"]);
  expect(messageOf(await room.session.undo(done.value.entry))).toBe("");
  expect(firstDifference(sight(room), now)).toBe("");

  // Moved or not, a refusal half-way leaves a page that can be drawn again.
  keepInSettings(room);
  expect(firstDifference(sight(room), older)).toBe("");
  for (const nth of [8, 12, 16, 20, 24]) {
    room.host.faults.refusal = { nth };
    await room.session.publish(publishBoard, { rows: 5 });
    room.host.faults.refusal = null;
    expect(messageOf(await room.session.publish(publishBoard, { rows: 3 }))).toBe("");
    expect(remembered(room).map(([name]) => name)).toEqual(["Board"]);
    keepInSettings(room);
  }
});

/** As versions before 0.2 left it. */
function keepInSettings(room: Stockroom): void {
  const [text = ""] = remembered(room).map(([, memory]) => memory);
  room.document.run("local", () => {
    room.document.setSetting("QuartermasterPage.Board", text);
    const name = room.document.names.find((each) => each.name === "QuartermasterPageMemory");
    if (name) room.document.deleteName(name.name, name.sheetId);
    const sheet = room.document.sheet("QuartermasterPages");
    if (sheet) room.document.deleteSheet(sheet);
  });
}

test("an undone page is forgotten, and its row with it", async () => {
  const room = await openStockroom();
  const first = await room.session.publish(publishBoard, { rows: 3 });
  if (!first.ok) throw new Error(first.problem.message);
  expect(messageOf(await room.session.publish(publishBoard, { rows: 2, sheet: "Second" }))).toBe("");
  expect(messageOf(await room.session.undo(first.value.entry))).toBe("");
  expect(remembered(room).map(([name]) => name)).toEqual(["Second"]);
  expect(messageOf(await room.session.publish(publishBoard, { rows: 3 }))).toBe("");
  expect(messageOf(await room.session.publish(publishBoard, { rows: 4, sheet: "Second" }))).toBe("");
});

test("a page that leads stands right behind Home, and where people move its sheet it stays", async () => {
  const room = await openStockroom();
  const { session, document } = room;
  const leading: typeof publishBoard = {
    ...publishBoard,
    plan: (tables, input, circumstances) => {
      const plan = publishBoard.plan(tables, input, circumstances);
      if (!plan.ok) return plan;
      return {
        ok: true,
        value: { ...plan.value, pages: plan.value.pages.map((page) => ({ ...page, leads: true as const })) },
      };
    },
  };
  const names = (): readonly string[] => document.sheets.map(({ name }) => name);
  document.addSheet("Mine", 0);
  expect((await session.publish(leading, { rows: 2 })).ok).toBe(true);
  expect(names()[names().indexOf("Home") + 1]).toBe("Board");
  expect(names().at(-1)).not.toBe("Board");
  document.moveSheet(board(room), 0);
  expect((await session.publish(leading, { rows: 3 })).ok).toBe(true);
  expect(names()[0]).toBe("Board");
});
