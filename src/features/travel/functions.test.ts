import { inCellsLater } from "../../../test/functions/excelErrors";
import { dayToSerial } from "../../domain/calendarDay";
import { perDiemInCell } from "./functions";

const one = (cell: unknown): unknown[][] => [[cell]];
const first = dayToSerial("2026-03-02");
const meals = [
  [68, 16, 19, 28, 5],
  [74, 17, 18, 34, 5],
];
const none = ["", "", ""];
const breakfast = ["Yes", "No", ""];

describe("PERDIEM", () => {
  test("rate 74, breakfast on the third and the last of four days: 225.00", async () => {
    const rows = await perDiemInCell(
      one(first + 0.3),
      one(first + 3.8),
      one(74),
      [none, none, breakfast, breakfast],
      meals,
    );
    expect(rows).toEqual([
      [first, 74, 0.75, 0, 55.5],
      [first + 1, 74, 1, 0, 74],
      [first + 2, 74, 1, 17, 57],
      [first + 3, 74, 0.75, 17, 38.5],
    ]);
  });

  test("a rate for each night: the last day goes by the night before", async () => {
    const rows = await perDiemInCell(one(first), one(first + 2.5), [[68], [74]]);
    expect(rows.map((row) => row[4])).toEqual([51, 74, 55.5]);
  });

  test("12 hours pay nothing, a minute more does", async () => {
    const paid = async (minutes: number): Promise<unknown> =>
      (await perDiemInCell(one(first + 0.3), one(first + 0.3 + minutes / 1440), one(74)))[0]?.[4];
    expect([await paid(720), await paid(721)]).toEqual([0, 55.5]);
  });

  test("meals go by the row of the currency, or by one that names none", async () => {
    const values = [
      [74, 17, 18, 34, 5, "USD"],
      [74, 18, 20, 31, 5, ""],
      [74, 16, 19, 34, 5, "chf"],
    ];
    const takenOff = async (code?: string): Promise<unknown> => {
      const [day] = await perDiemInCell(
        one(first),
        one(first + 1),
        one(74),
        [breakfast],
        values,
        undefined,
        code === undefined ? code : one(code),
      );
      return day?.[3];
    };
    expect([await takenOff("USD"), await takenOff("CHF"), await takenOff("SEK"), await takenOff()]).toEqual([
      17, 16, 18, 18,
    ]);
    expect(
      await inCellsLater(() => perDiemInCell(one(first), one(first + 1), one(74), [breakfast], [values[0] ?? []])),
    ).toEqual([["#N/A mealValues has no row for a total of 74 EUR, and meals were provided."]]);
  });

  test("another share and another currency", async () => {
    const rows = await perDiemInCell(
      one(first),
      one(first + 1),
      one(8151),
      undefined,
      undefined,
      one("50%"),
      one("JPY"),
    );
    expect(rows.map((row) => row[4])).toEqual([4076, 4076]);
  });

  test.each<[string, () => Promise<unknown[][]>, string]>([
    [
      "an end before the start",
      () => perDiemInCell(one(first), one(first - 1), one(74)),
      '#VALUE! end must be at or after the start, 2026-03-02 00:00; it is "2026-03-01 00:00".',
    ],
    [
      "two rates for three nights",
      () => perDiemInCell(one(first), one(first + 3), [[68], [74]]),
      '#VALUE! rates must be one figure, 3 nights or 4 days; it is "2 figures".',
    ],
    [
      "meals of which nobody knows the value",
      () => perDiemInCell(one(first), one(first + 1), one(90), [breakfast], meals),
      "#N/A mealValues has no row for a total of 90 EUR, and meals were provided.",
    ],
    [
      "a word that is neither yes nor no",
      () => perDiemInCell(one(first), one(first + 1), one(74), [["maybe", "", ""]], meals),
      '#VALUE! provided must be Yes or No; it is "maybe".',
    ],
    [
      "a trip of years",
      () => perDiemInCell(one(first), one(first + 4000), one(74)),
      '#VALUE! end must be within 1000 days of the start, 2026-03-02 00:00; it is "2037-02-12 00:00".',
    ],
  ])("%s", async (_, call, sentence) => {
    expect(await inCellsLater(call)).toEqual([[sentence]]);
  });
});
