import { smallCompany } from "../../../../test/fixtures/smallCompany";
import type { NewRow } from "../../../tables/defineTable";
import type { Items } from "../../../model/stock/tables";
import { withoutLevel } from "./withoutLevel";

const check = (
  item: Partial<NewRow<typeof Items.columns>>,
  minimum: number | undefined,
  ...expected: string[]
): void => {
  const tables = smallCompany({
    items: [{ item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", ...item }],
    levels: [{ item: "A-1", location: "Store", minimum }],
  });
  expect(withoutLevel(tables).map(({ item: code }) => code)).toEqual(expected);
};

test("an item without a Min and without measured use is told of", () => {
  check({}, undefined, "A-1");
  check({ dailyUse: 0 }, undefined, "A-1");
});

test("a Min of any kind, a measured use, or not being bought is reason enough", () => {
  check({}, 0);
  check({}, 20);
  check({ dailyUse: 0.5 }, undefined);
  check({ buy: "Stopped" }, undefined);
  check({ kind: "Service" }, undefined);
});
