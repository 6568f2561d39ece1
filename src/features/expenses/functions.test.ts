import { inCellsLater } from "../../../test/functions/excelErrors";
import { dayToSerial } from "../../domain/calendarDay";
import { exchangedInCell, expenseCheckInCell, mileageInCell } from "./functions";

const one = (cell: unknown): unknown[][] => [[cell]];
const on = dayToSerial;

describe("MILEAGE", () => {
  const rates = [
    [on("2026-11-10"), 0.32],
    [on("2026-01-01"), 0.3],
    ["", ""],
  ];
  const check = async (distance: unknown, date: unknown, expected: unknown, currency?: string) => {
    const given = currency === undefined ? undefined : one(currency);
    expect(await inCellsLater(() => mileageInCell(one(distance), one(date), rates, given))).toEqual([[expected]]);
  };

  test("the rate in force on the day is paid, in whatever order the rates stand", async () => {
    await check(120, on("2026-11-09"), 36);
    await check(120, on("2026-11-10"), 38.4);
    await check(33.3, "2026-11-10", 10.66);
    await check(33.3, on("2026-11-10"), 11, "JPY");
  });

  test("before the first rate there is none", async () => {
    await check(1, on("2025-12-31"), "#N/A rates has no rate that holds on 2025-12-31.");
  });

  test("a bad distance and a bad rate are named", async () => {
    await check(-1, on("2026-11-10"), "#VALUE! distance must be a number from 0; it is -1.");
    expect(await inCellsLater(() => mileageInCell(one(1), one(on("2026-11-10")), [["soon", 1]]))).toEqual([
      ['#VALUE! rates (row 1) must be a date; it is "soon".'],
    ]);
  });
});

describe("FXON", () => {
  const rates = [
    ["USD", on("2026-11-01"), 0.91],
    ["usd", on("2026-10-01"), 0.9],
    ["KWD", on("2026-11-01"), 2.8123],
  ];
  const check = async (
    amount: unknown,
    currency: string,
    day: string,
    expected: unknown,
    more: readonly unknown[] = [],
  ) => {
    const [home = "EUR", days] = more;
    expect(
      await inCellsLater(() =>
        exchangedInCell(
          one(amount),
          one(currency),
          one(on(day)),
          one(home),
          rates,
          days === undefined ? undefined : one(days),
        ),
      ),
    ).toEqual([[expected]]);
  };

  test("the latest rate on the day or before it, to the home currency's coin", async () => {
    await check(200, "usd", "2026-11-10", 182);
    await check(200, "USD", "2026-10-31", 180);
    await check(-3.335, "KWD", "2026-11-10", -9.38);
    await check(100, "USD", "2026-11-10", 91, ["JPY"]);
  });

  test("the company's own currency needs no rate", async () => {
    await check(12.5, "EUR", "2020-01-01", 12.5);
  });

  test("a missing or stale rate is said, never taken as 1", async () => {
    await check(1, "GBP", "2026-11-10", "#N/A rates has no rate of GBP for 2026-11-10 or before.");
    await check(1, "USD", "2026-09-30", "#N/A rates has no rate of USD for 2026-09-30 or before.");
    await check(
      1,
      "USD",
      "2026-12-03",
      "#N/A The latest rate of USD for 2026-12-03 is of 2026-11-01, more than 31 days before.",
    );
    await check(1, "USD", "2026-12-03", 0.91, ["EUR", 60]);
  });

  test("what is no currency is refused", async () => {
    await check(1, "dollars", "2026-11-10", '#VALUE! currency must be three letters such as USD; it is "dollars".');
  });
});

describe("EXPENSECHECK", () => {
  const policy = [
    ["Receipt missing", "", "", "", "Line", "", 25, "Block"],
    ["A meal", "Meals", "", "", "Line", 60, "", "Warn"],
    ["A director's meal", "meals", "Director", "", "line", 90, "", "warn"],
    ["Meals a day", "Meals", "", "", "Day", 10, "", "Block"],
    ["On a weekend", "", "", "", "Line", "", "", "Off"],
    ["", "", "", "", "", "", "", ""],
  ];
  type Given = readonly [
    amount: unknown,
    category: unknown,
    date: unknown,
    receipt?: unknown,
    comment?: unknown,
    grade?: unknown,
  ];
  const found = (
    [amount, category, date, receipt = "", comment = "", grade = ""]: Given,
    rules: unknown[][] = policy,
  ) =>
    inCellsLater(() =>
      expenseCheckInCell(
        one(amount),
        one(category),
        one(date),
        one(receipt),
        one(comment),
        rules,
        one(on("2026-11-24")),
        one(grade),
      ),
    );

  const over = "72.00 EUR is over the limit of 60.00 EUR (A meal).";
  const tuesday = on("2026-11-17");
  test.each<[string, Given, string]>([
    ["an ordinary meal", [20, "Meals", tuesday], ""],
    [
      "a dear one",
      [72, "meals", tuesday, "r.jpg"],
      `Warn: ${over} Claim at most the limit, or say why in the comment.`,
    ],
    [
      "with its reason",
      [72, "Meals", tuesday, "r.jpg", "With a client"],
      `Note: ${over} Claim at most the limit. The comment says why.`,
    ],
    ["of a director", [72, "Meals", tuesday, "r.jpg", "", "director"], ""],
    [
      "no receipt is blocked, whatever the comment",
      [30, "Meals", tuesday, 0, "Lost it"],
      "Block: A receipt is missing; above 25.00 EUR one is needed, and this is 30.00 EUR. Add it.",
    ],
    ["Off", [20, "Meals", on("2026-11-22")], ""],
    [
      "long ago",
      [20, "Meals", on("2026-08-25")],
      "Warn: 2026-08-25 is 91 days before today; at most 90 are allowed. Take it out, or say why in the comment.",
    ],
  ])("%s", async (_what, given, expected) => expect(await found(given)).toEqual([[expected]]));

  test("a bad strength is named with its row", async () => {
    expect(await found([20, "Meals", tuesday], [["A meal", "", "", "", "Line", 60, "", "Stop"]])).toEqual([
      ['#VALUE! policy (row 1) must be one of "off", "note", "warn", "block"; it is "Stop".'],
    ]);
  });

  test("a hotel's limit holds for each of its nights", async () => {
    const rules = [["A night", "Hotel", "", "", "Night", 120, "", "Warn"]];
    const bill = (nights: unknown[][] | undefined) =>
      inCellsLater(() =>
        expenseCheckInCell(
          one(300),
          one("Hotel"),
          one(tuesday),
          one("inn.pdf"),
          one(""),
          rules,
          one(on("2026-11-24")),
          undefined,
          undefined,
          undefined,
          nights,
        ),
      );
    const over = (nights: string): unknown[][] => [
      [
        `Warn: 300.00 EUR for ${nights} is over the limit of 120.00 EUR a night (A night). Correct the nights or claim at most the limit, or say why in the comment.`,
      ],
    ];
    expect(await bill(undefined)).toEqual(over("1 night"));
    expect(await bill(one(2))).toEqual(over("2 nights"));
    expect(await bill(one(3))).toEqual([[""]]);
    expect(await bill(one(1.5))).toEqual([["#VALUE! nights must be a whole number from 1 to 10000; it is 1.5."]]);
  });

  test("a column of expenses is answered row by row, an empty row with nothing", async () => {
    const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
    expect(
      await inCellsLater(() =>
        expenseCheckInCell(
          column(20, "", 30),
          column("Meals", "", "Rail"),
          column(tuesday, "", tuesday),
          column("", "", "r"),
          column("", "", ""),
          policy,
          one(on("2026-11-24")),
        ),
      ),
    ).toEqual([[""], [""], [""]]);
  });
});
