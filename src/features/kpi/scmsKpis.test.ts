import { scmsTables, testWithFile } from "../../../test/fixtures/scms";
import { measureNamed } from "./catalogue";
import { Facts } from "./facts";
import { figureOf, formatNotCounted } from "./measure";
import type { MeasureName } from "../../model/kpi/tables";

testWithFile("real deliveries give the figures that are known of them", async () => {
  const facts = new Facts(await scmsTables(), "2016-01-01");
  const measure = (name: MeasureName) =>
    figureOf(
      measureNamed(name),
      facts,
      { from: "2000-01-01", to: "2015-12-31" },
      { basis: "Last promised", graceDays: 0 },
    );

  const otif = measure("On time in full");
  expect([otif.numerator, otif.denominator]).toEqual([10_324 - 1_186, 10_324]);
  expect(otif.value).toBeCloseTo(0.88512, 5);
  expect(otif.notCounted).toEqual([]);
  // What was received is what was ordered, so that each fault is one of time.
  expect(otif.groups.filter(({ by }) => by === "Cause").map(({ name, numerator }) => [name, numerator])).toEqual([
    ["Late", 1_186],
  ]);

  const perfect = measure("Perfect order");
  expect(perfect.denominator).toBe(6_233);
  expect(perfect.value).toBeCloseTo(0.89026, 5);

  const leads = measure("Lead-time variance");
  // The file quotes no lead days. Of the 4,592 lines with a day of sending 5 came before it.
  expect([leads.value, leads.denominator]).toEqual([undefined, 0]);
  expect(formatNotCounted(leads.notCounted)).toMatch(
    /5 rows of Order lines that came before their order was sent; 4587 rows of Order lines without lead days in Vendor items/,
  );
});
