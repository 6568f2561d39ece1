import { link, quantity } from "../../tables/kinds";
import { linesOfCells, pastedCells } from "./pastedCells";

const columns = {
  item: link({ header: "Item", help: "" }, "Items"),
  quantity: quantity({ header: "Quantity", help: "" }),
};
const choices = {
  item: [
    { key: "A-1", label: "Gloves", codes: ["5901234123457", "NW-77"] },
    { key: "B-2", label: "Tape" },
  ],
};
const lines = (text: string, from = "item") => linesOfCells(pastedCells(text) ?? [], columns, from, choices);

test.each(["5", "A-1", " 12,5 ", ""])("%p goes into one field as it is", (text) => {
  expect(pastedCells(text)).toBeUndefined();
});

test.each<[string, string, object[]]>([
  [
    "codes and quantities",
    "A-1\t5\nB-2\t3",
    [
      { item: "A-1", quantity: "5" },
      { item: "B-2", quantity: "3" },
    ],
  ],
  [
    "names, barcodes and vendors' codes",
    "gloves\t1\r\n5901234123457\t2\r\nnw-77\t3\r\n",
    [
      { item: "A-1", quantity: "1" },
      { item: "A-1", quantity: "2" },
      { item: "A-1", quantity: "3" },
    ],
  ],
  ["a header row in another order", "Quantity\tItem\n4\tTape", [{ item: "B-2", quantity: "4" }]],
  [
    "what is in no table, which the form then refuses",
    "X-9\t1\nA-1\t2",
    [
      { item: "X-9", quantity: "1" },
      { item: "A-1", quantity: "2" },
    ],
  ],
  [
    "more cells than fields, and blank rows between",
    "A-1\t5\tnote\n\t\nB-2\t3\t",
    [
      { item: "A-1", quantity: "5" },
      { item: "B-2", quantity: "3" },
    ],
  ],
])("pasted: %s", (_, text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test("cells that are pasted into a field fill from that field on", () => {
  expect(lines("5\n6", "quantity")).toEqual([{ quantity: "5" }, { quantity: "6" }]);
});
