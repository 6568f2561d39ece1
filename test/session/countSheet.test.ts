import { Locations } from "../../src/model/company/lists";
import { Settings } from "../../src/model/company/settings";
import { Items, Moves } from "../../src/model/stock/tables";
import { COUNT_SHEET, drawCountSheet } from "../../src/features/inventory/count/drawCountSheet";
import { readCountSheet } from "../../src/features/inventory/count/readCountSheet";
import { openProduct } from "../workbench/openProduct";

jest.setTimeout(60_000);

test("a count sheet is drawn with what is kept at a location, and what is typed into it is read back", async () => {
  const product = await openProduct("Nora");
  const { session, document } = product;
  const move = (number: number, item: string) => ({
    move: `MV-${String(number)}`,
    date: "2026-11-02",
    item,
    location: "Store",
    quantity: 5,
    type: "Receipt" as const,
    by: "Nora",
  });
  const made = await session.setUp(
    [Items, Moves, Locations, Settings],
    new Map<typeof Items | typeof Moves | typeof Locations, readonly Readonly<Record<string, unknown>>[]>([
      [Locations, [{ location: "Store" }]],
      [
        Items,
        [
          { item: "0071", name: "Gloves" },
          { item: "B-2", name: "Tape" },
          { item: "C-3", name: "Glue" },
        ],
      ],
      [Moves, [move(1, "0071"), move(2, "B-2"), move(3, "C-3")]],
    ]),
  );
  expect(made).toMatchObject({ ok: true });
  const read = async () => {
    const book = await session.readWhole();
    if (!book.ok) throw new Error(book.problem.message);
    return readCountSheet(book.value);
  };
  const messageOf = async (): Promise<string> => {
    const answer = await read();
    return answer.ok ? "" : answer.problem.message;
  };
  expect(await messageOf()).toBe("There is no sheet Count sheet. Create it first.");
  const drawn = await session.publish(drawCountSheet, { location: "Store", items: ["0071", "B-2", "C-3"] });
  expect(drawn).toMatchObject({ ok: true });
  expect(await messageOf()).toBe("No count is typed into the sheet Count sheet yet.");

  const sheet = document.sheet(COUNT_SHEET);
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error("The sheet was not drawn.");
  const cells = sheet.values(used);
  const header = cells.findIndex((row) => row.includes("Counted"));
  const column = used.column + (cells[header]?.indexOf("Counted") ?? 0);
  const type = (line: number, text: string): void =>
    document.run("local", () => sheet.enter(used.row + header + line, column, text));
  type(1, "12");
  type(3, "0");
  expect(await read()).toEqual({
    ok: true,
    value: {
      location: "Store",
      counts: [
        { item: "0071", counted: 12 },
        { item: "C-3", counted: 0 },
      ],
    },
  });
  product.close();
});
