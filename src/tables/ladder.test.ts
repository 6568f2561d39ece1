import fc from "fast-check";
import { dayToSerial } from "../domain/calendarDay";
import { WorkbookDocument } from "../workbench/document/WorkbookDocument";
import { optional, type Cell } from "./column";
import { defineTable, type RowOf } from "./defineTable";
import { choice, day, formula, quantity, text } from "./kinds";
import * as rung from "./ladder";
import { readTable } from "./readTable";

const columns = {
  job: text({ header: "Job", help: "Its number." }),
  mode: choice({ header: "Mode", help: "How." }, ["Rail", "Own car"]),
  due: day({ header: "Due", help: "When." }),
  closedOn: optional(day({ header: "Closed on", help: "When it was closed." })),
  held: optional(quantity({ header: "Qty [held]", help: "Units." })),
  by: optional(text({ header: "By", help: "Who." })),
};
const figures = {
  uses: rung.figure.number("COUNTIFS(Uses[Job],[@Job])"),
  today: rung.figure.day("TODAY()"),
  isOdd: rung.figure.flag("ISODD(COUNTIFS(Uses[Job],[@Job]))"),
  known: rung.figure.word<"Known" | "New">('IF(COUNTIFS(Uses[Job],[@Job])>0,"Known","New")'),
};
const today = "2026-11-24";
type Of = Parameters<Parameters<typeof rung.ladder<typeof columns, typeof figures, string>>[2]>[0];
type Make = (of: Of) => rung.Condition;

/** Any condition over the columns and figures above. */
const { condition } = fc.letrec<{ condition: Make }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Make>(
      (of) => rung.isFilled(of.closedOn),
      (of) => rung.isBlank(of.by),
      (of) => rung.is(of.mode, "Own car"),
      (of) => rung.is(of.by, 'Ann "A"'),
      (of) => rung.is(of.known, "New"),
      (of) => rung.isTrue(of.isOdd),
      (of) => rung.isAbove(of.uses, 1),
      (of) => rung.isAbove(of.held, of.uses),
      (of) => rung.isBelow(of.today, of.due),
      (of) => rung.isAtLeast(of.today, of.closedOn),
      (of) => rung.isAtLeast(of.due, "2026-11-25"),
      (of) => rung.isBelow(of.held, 1.5),
    ),
    tie("condition").map(
      (inner): Make =>
        (of) =>
          rung.not(inner(of)),
    ),
    fc.tuple(fc.boolean(), fc.array(tie("condition"), { minLength: 1, maxLength: 3 })).map(
      ([every, inner]): Make =>
        (of) =>
          (every ? rung.all : rung.any)(...inner.map((make) => make(of))),
    ),
  ),
}));

const serial = dayToSerial(today);
const someDay = fc.constantFrom<Cell>(serial - 1, serial, serial + 0.5, serial + 1);
const orBlank = (cell: fc.Arbitrary<Cell>) => fc.oneof(cell, fc.constantFrom<Cell>("", " "));
/** Cells as people leave them: other capitals, spaces around, a time in a day. */
const cells = fc.record({
  mode: fc.constantFrom<Cell>("Rail", "own CAR", " Own car "),
  due: someDay,
  closedOn: orBlank(someDay),
  held: orBlank(fc.constantFrom<Cell>(0, 1, 1.5, 2)),
  by: orBlank(fc.constantFrom<Cell>('ann "A" ', "Omar")),
  uses: fc.nat({ max: 3 }),
});
const words = ["first", "second", "third"] as const;

test("whatever a ladder's conditions and a row's cells, the rule and the formula give the same state", () => {
  fc.assert(
    fc.property(
      fc.array(condition, { maxLength: 3 }),
      condition,
      fc.array(cells, { minLength: 1, maxLength: 12 }),
      (conditions, last, rows) => {
        const states = rung.ladder(columns, figures, (of): rung.Rungs<string> => ({
          rungs: conditions.map((make, index) => [make(of), words[index] ?? ""] as const),
          otherwise: rung.either(last(of), of.known, "none"),
        }));
        expect(calculated(states.formula, rows)).toEqual(ruled(states, rows));
      },
    ),
    { numRuns: 150 },
  );
});

test("a figure that is used twice is named once, so that the formula can be read", () => {
  const states = rung.ladder(columns, figures, (of) => ({
    rungs: [
      [rung.isAbove(of.uses, 1), "Often"],
      [rung.isAbove(of.uses, 0), "Once"],
    ],
    otherwise: "Never",
  }));
  expect(states.formula).toBe('=LET(uses,COUNTIFS(Uses[Job],[@Job]),IFS(uses>1,"Often",uses>0,"Once",TRUE,"Never"))');
});

type Row = typeof cells extends fc.Arbitrary<infer T> ? T : never;
type States = rung.Ladder<
  RowOf<typeof columns>,
  { uses: number; today: string; isOdd: boolean; known: "Known" | "New" },
  string
>;
const jobOf = (index: number): string => `J-${String(index)}`;
const headers = Object.values(columns).map(({ header }) => header);
const body = (rows: readonly Row[]): Cell[][] =>
  rows.map(({ mode, due, closedOn, held, by }, index) => [jobOf(index), mode, due, closedOn, held, by]);

function ruled(states: States, rows: readonly Row[]): readonly unknown[] {
  const Jobs = defineTable({ ...place, name: "Jobs", key: "job", columns });
  const read = readTable(Jobs, { headers, body: body(rows) });
  // A ladder reads a word with spaces around it, which other formulas do not find.
  expect(read.problems.filter(({ message }) => !message.includes("has a space around it"))).toEqual([]);
  return rows.map(({ uses }, index) => {
    // Read from the columns above, so the row has their shape.
    const row = read.rowsByKey.get(jobOf(index)) as unknown as RowOf<typeof columns>;
    return states.stateOf(row, { uses, today, isOdd: uses % 2 === 1, known: uses > 0 ? "Known" : "New" });
  });
}

/** What a column with this formula shows, row by row. */
function calculated(state: string, rows: readonly Row[]): readonly unknown[] {
  const Jobs = defineTable({
    ...place,
    name: "Jobs",
    key: "job",
    columns: { ...columns, state: formula({ header: "State", help: "", formula: state, numberFormat: "General" }) },
  });
  const used = rows.flatMap(({ uses }, index) => Array.from({ length: uses }, () => [jobOf(index)]));
  const book = new WorkbookDocument({ clock: () => new Date(2026, 10, 24, 9, 30) });
  const width = headers.length;
  return book.run("local", () => {
    const jobs = book.addSheet("Jobs");
    const area = { row: 0, column: 0, rows: rows.length + 1, columns: width + 1 };
    const asText = (cell: Cell): Cell => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell);
    jobs.write({ ...area, columns: width }, [headers, ...body(rows).map((row) => row.map(asText))]);
    jobs.write({ row: 0, column: width, rows: 1, columns: 1 }, [["State"]]);
    book.addTable(jobs, area, true, Jobs.name);
    const uses = book.addSheet("Uses");
    const usesArea = { row: 0, column: 0, rows: used.length + 2, columns: 1 };
    uses.write(usesArea, [["Job"], ...used, [""]]);
    book.addTable(uses, usesArea, true, "Uses");
    const column = { row: 1, column: width, rows: rows.length, columns: 1 };
    jobs.write(
      column,
      rows.map(() => [state]),
    );
    return jobs.values(column).map(([value]) => value);
  });
}

const place = { sheet: "Jobs", help: "Jobs.", tabColor: "#107C41", version: 1 } as const;
