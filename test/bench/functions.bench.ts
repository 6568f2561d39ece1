/**
 * Figures of the formulas beside numpy, scipy and pandas doing the same work in the same go. They are Debian packages
 * (python3-numpy python3-scipy python3-pandas); where they are missing the line says so and has no comparison.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";
import "../functions/excelErrors";
import { reorderPointInCell } from "../../src/features/inventory/functions";
import { classifyAbc } from "../../src/science/abcXyz";
import { reorderPointForFillRate } from "../../src/science/fillRate";
import { wagnerWhitin } from "../../src/science/lotSizing";
import { onTimeInFull } from "../../src/science/onTimeInFull";
import { reorderPoint, reorderPointPoisson } from "../../src/science/safetyStock";
import { scoreVendors } from "../../src/science/vendorScorecard";

const ITEMS = 50_000;
const LINES = 100_000;

/** The same numbers on both sides: a linear congruential generator that Python repeats. */
function* uniform(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

function column(seed: number, length: number, low: number, high: number): number[] {
  const next = uniform(seed);
  return Array.from({ length }, () => low + (high - low) * next.next().value);
}

const items = {
  demandMean: column(1, ITEMS, 0.5, 40),
  demandSd: column(2, ITEMS, 0.2, 15),
  leadTime: column(3, ITEMS, 1, 30),
  leadTimeSd: column(4, ITEMS, 0, 5),
  serviceLevel: column(5, ITEMS, 0.85, 0.995),
  orderQuantity: column(6, ITEMS, 10, 400),
};
const lines = {
  vendor: column(7, LINES, 0, 200).map((each) => `Vendor ${String(Math.floor(each))}`),
  ordered: column(8, LINES, 1, 100).map(Math.floor),
  short: column(9, LINES, 0, 1),
  due: column(10, LINES, 45_000, 45_700).map(Math.floor),
  late: column(11, LINES, -6, 3).map(Math.floor),
};
const deliveries = {
  vendor: lines.vendor,
  ordered: lines.ordered,
  received: lines.ordered.map((units, line) => ((lines.short[line] ?? 0) < 0.1 ? units - 1 : units)),
  due: lines.due,
  delivered: lines.due.map((day, line) => day + (lines.late[line] ?? 0)),
};
const values = column(12, LINES, 0, 1).map((share) => Math.round(100_000 * share ** 4) / 100);
const demand = column(13, 1000, 0, 200).map(Math.floor);
const terms = { graceDays: 0, overdeliveryOk: true };
const at = (list: readonly number[], index: number): number => list[index] ?? 0;

/** One object an item, as the product holds them; numpy has its columns ready too. */
const targets = items.demandMean.map((demandMean, index) => ({
  demandMean,
  demandSd: at(items.demandSd, index),
  leadTime: at(items.leadTime, index),
  leadTimeSd: at(items.leadTimeSd, index),
  serviceLevel: at(items.serviceLevel, index),
  fillRate: at(items.serviceLevel, index),
  orderQuantity: at(items.orderQuantity, index),
  method: "exact" as const,
}));

/** Answers as numpy gives them: one block of doubles. */
function column64(rule: (target: (typeof targets)[number]) => number): Float64Array {
  const answers = new Float64Array(ITEMS);
  let next = 0;
  for (const target of targets) answers[next++] = rule(target);
  return answers;
}

const cells = (list: readonly number[]): unknown[][] => list.map((value) => [value]);
const ranges = [items.demandMean, items.leadTime, items.serviceLevel, items.demandSd, items.leadTimeSd].map(cells);
const [use = [], lead = [], service = [], spread = [], leadSpread = []] = ranges;

/** Name, our work, what Python calls it, the target in words, and in terms of milliseconds: ours, theirs. */
const benches: [
  name: string,
  work: () => unknown,
  python: string | undefined,
  target: string,
  met: (ours: number, theirs: number) => boolean,
][] = [
  [
    "50,000 normal reorder points",
    () => column64(reorderPoint),
    "normal",
    "within 2 x numpy",
    (ours, theirs) => ours <= 2 * theirs,
  ],
  [
    "50,000 exact fill-rate reorder points",
    () => column64(reorderPointForFillRate),
    "fill rate",
    "faster than numpy bisection",
    (ours, theirs) => ours < theirs,
  ],
  [
    "50,000 Poisson reorder points",
    () => column64(reorderPointPoisson),
    "poisson",
    "faster than scipy",
    (ours, theirs) => ours < theirs,
  ],
  [
    "OTIF of 100,000 lines",
    () => onTimeInFull(deliveries, terms),
    "otif",
    "faster than pandas",
    (ours, theirs) => ours < theirs,
  ],
  [
    "scorecard of 200 vendors over 100,000 lines",
    () => scoreVendors(deliveries, { ...terms, asOf: 46_000 }),
    "scorecard",
    "faster than pandas",
    (ours, theirs) => ours < theirs,
  ],
  [
    "ABC of 100,000 rows",
    () => classifyAbc(values, { a: 0.8, b: 0.95 }),
    "abc",
    "faster than pandas",
    (ours, theirs) => ours < theirs,
  ],
  [
    "spill of 50,000 rows, cells in, cells out",
    () => reorderPointInCell(use, lead, service, spread, leadSpread),
    undefined,
    "under 150 ms",
    (ours) => ours < 150,
  ],
  [
    "10,000 calls from single cells",
    () => {
      for (let i = 0; i < 10_000; i++)
        reorderPointInCell([use[i] ?? []], [lead[i] ?? []], [service[i] ?? []], [spread[i] ?? []]);
    },
    undefined,
    "under 200 ms",
    (ours) => ours < 200,
  ],
  [
    "Wagner-Whitin over 1,000 periods",
    () => wagnerWhitin({ demand, holdingCost: 1, fixedCost: 500 }),
    undefined,
    "under 50 ms",
    (ours) => ours < 50,
  ],
];

const theirs = pythonFigures();
for (const [name, work, python, target, met] of benches) {
  const ours = median(work);
  const other = python === undefined ? undefined : theirs?.[python];
  const beside = other === undefined ? "" : `, Python ${other.toFixed(2)} ms`;
  const verdict =
    python !== undefined && other === undefined ? "nothing to compare with" : met(ours, other ?? 0) ? "met" : "not met";
  console.log(`${name}: ${ours.toFixed(2)} ms${beside} (${target}: ${verdict})`);
}

function median(work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < 31; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  // The first runs are the compiler's.
  return times.slice(10).sort((a, b) => a - b)[10] ?? 0;
}

function pythonFigures(): Record<string, number> | undefined {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(python, [path.join(__dirname, "functions.bench.py")], { encoding: "utf8" });
    // The script prints one object of milliseconds by name.
    if (status === 0) return JSON.parse(stdout) as Record<string, number>;
  }
  console.log("python3-numpy, python3-scipy and python3-pandas are not installed: no comparison");
  return undefined;
}
