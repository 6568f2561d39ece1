import { inCells } from "../../../test/functions/excelErrors";
import {
  daysOfSupplyInCell,
  leadTimeInCell,
  lotSizesInCell,
  orderQuantityInCell,
  reorderPointInCell,
  safetyStockInCell,
  stockoutDateInCell,
} from "./functions";

const one = (cell: unknown): unknown[][] => [[cell]];
const down = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe("REORDERPOINT", () => {
  const check = (call: () => unknown[][], expected: unknown) => {
    const [[actual] = []] = inCells(call);
    if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 6);
    else expect(actual).toEqual(expected);
  };

  test("a normal item follows the textbook's formula", () => {
    check(() => reorderPointInCell(one(10), one(7), one(0.95), one(3), one(2)), 105.393031);
  });

  test("without a spread of use, demand is taken as Poisson", () => {
    check(() => reorderPointInCell(one(1), one(3), one(0.9)), 5);
    check(() => reorderPointInCell(one(1), one(3), one(0.9), null as never, null as never, one("")), 5);
  });

  test("an empty spread in a cell counts as 0, as on the desktop", () => {
    check(() => reorderPointInCell(one(100), one(4), one(0.95), one("")), 400);
    check(() => reorderPointInCell(one(100), one(4), one(0.95), one(0)), 400);
  });

  test("a fill rate needs the order quantity", () => {
    check(
      () => reorderPointInCell(one(100), one(4), one(0.98), one(20), one(0), one("Fill rate"), one(200)),
      436.093854,
    );
    check(
      () => reorderPointInCell(one(100), one(4), one(0.98), one(20), one(0), one("fill rate")),
      '#VALUE! orderQuantity must be above 0 for the method "fill rate"; it is empty.',
    );
  });

  test("a percentage typed as 95 is refused with what is allowed", () => {
    check(
      () => reorderPointInCell(one(10), one(7), one(95)),
      "#VALUE! serviceLevel must be above 0 and below 1 (95% or 0.95); it is 95.",
    );
  });

  test("an error goes on as it is", () => {
    check(() => reorderPointInCell(one("#N/A"), one(7), one(0.95)), "#N/A dailyUse holds #N/A.");
    check(
      () => reorderPointInCell(one({ type: "Error", basicType: "Error", basicValue: "#DIV/0!" }), one(7), one(0.95)),
      "#DIV/0! dailyUse holds #DIV/0!.",
    );
  });

  test("a column spills, and a bad row gives an error in its own cell", () => {
    const spilled = inCells(() =>
      reorderPointInCell(down(100, "many", "", "50"), down(4, 4, "", 2), one("95%"), one(0)),
    );
    expect(spilled).toEqual([[400], ['#VALUE! dailyUse must be a number from 0; it is "many".'], [""], [100]]);
  });

  test("a row against a column gives a block, as Excel broadcasts", () => {
    const spilled = inCells(() => reorderPointInCell(down(10, 20), [[1, 2, 3]], one(0.5), one(0)));
    expect(spilled).toEqual([
      [10, 20, 30],
      [20, 40, 60],
    ]);
  });

  test("ranges of different length end in #N/A", () => {
    const spilled = inCells(() => reorderPointInCell(down(10, 20, 30), down(1, 2), one(0.5), one(0)));
    expect(spilled[2]).toEqual(["#N/A leadDays is shorter than the other ranges."]);
  });

  test("empty rows at the end are left off", () => {
    expect(
      inCells(() => reorderPointInCell(down(10, 20, "", null), down(1, 2, null, ""), one(0.5), one(0))),
    ).toHaveLength(2);
  });
});

test("SAFETYSTOCK is the reorder point less the average use of the lead time", () => {
  const [[stock] = []] = safetyStockInCell(one(10), one(7), one(0.95), one(3), one(2));
  expect(stock).toBeCloseTo(35.393031, 6);
});

describe("ORDERQTY", () => {
  test.each([
    ["nothing above the reorder point", [11, 10, 40], 0],
    ["up to the level, in packs", [8, 10, 40, 6], 36],
    ["at the reorder point itself", [10, 10, 40], 30],
    ["the fixed quantity where there is no level", [8, 10, 0, 0, 0, 25], 25],
    ["the shortfall where it is more", [-30, 10, 0, 0, 0, 25], 40],
    ["the vendor's minimum, rounded up to packs", [8, 10, 12, 6, 20], 24],
    ["one pack at a reorder point that is a sum of tenths", [0.1 + 0.2, 0.3, 0, 5], 5],
    ["one pack at a reorder point of 0.57 a day over 100 days", [57, 0.57 * 100, 0, 10], 10],
    ["nothing a millionth above it", [0.300001, 0.1 + 0.2, 5], 0],
    ["whole units of what comes in pieces", [137.85, 200, 500], 363],
    ["exactly what is missing of what divides, such as kg", [137.85, 200, 500, 0, 0, 0, true], 362.15],
    ["packs of what divides where it comes in some", [137.85, 200, 500, 25, 0, 0, true], 375],
  ] as const)("%s", (_, args, expected) => {
    const [available, reorderPoint, ...more] = args.map((value) => one(value));
    expect(orderQuantityInCell(available ?? [], reorderPoint ?? [], ...more)).toEqual([[expected]]);
  });
});

test("DAYSOFSUPPLY is empty where nothing is used, and 0 where nothing is left", () => {
  expect(daysOfSupplyInCell(down(120, 120, -5), down(15, 0, 15))).toEqual([[8], [""], [0]]);
});

describe("STOCKOUTDATE", () => {
  test("arrivals push the day out, overdue ones count for today", () => {
    expect(stockoutDateInCell(one(10), one(2), one(46000))).toEqual([[46005]]);
    expect(stockoutDateInCell(one(10), one(2), one(46000), down(46004, 45990), down(6, 4))).toEqual([[46010]]);
    expect(stockoutDateInCell(one(10), one(2), one(46000), one(46008), one(100))).toEqual([[46005]]);
  });

  test("an item that nobody uses has none", () => {
    expect(inCells(() => stockoutDateInCell(one(10), one(0), one(46000)))).toEqual([
      ["#N/A dailyUse is 0: the stock does not run out."],
    ]);
  });
});

test("a moment counts as its day", () => {
  // Sent in the afternoon and received the next morning, or on the same day of which no hour is known.
  expect(leadTimeInCell(down(46000.7, 46001.7), down(46001.3, 46001))).toEqual([[0.5, Math.SQRT1_2, 0.5, 2]]);
  expect(stockoutDateInCell(one(10), one(2), one(46000.9), one(46005.9), one(6))).toEqual([[46008]]);
});

test("LEADTIME leaves out what has not come", () => {
  expect(leadTimeInCell(down(46000, 46001, 46002), down(46004, "", 46008))).toEqual([[5, Math.SQRT2, 5, 2]]);
});

test("LOTSIZES spills in the direction of the demand", () => {
  const demand = [90, 120, 80, 70];
  expect(lotSizesInCell([demand], one(500), one(2), one("silver-meal"))).toEqual([[290, 0, 0, 70]]);
  expect(lotSizesInCell(down(...demand), one(500), one(2))).toHaveLength(4);
});
