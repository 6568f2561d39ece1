import { nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { snoozeItem } from "./snoozeItem";
import { stopItem } from "./stopItem";
import { Items, Levels } from "../../../model/stock/tables";

const at = { item: "A-1", location: "Store" };

test("snoozing keeps the levels that are there", () => {
  const tables = smallCompany({ levels: [{ ...at, minimum: 10 }] });
  const snoozed = done(tables, snoozeItem, { ...at, until: "2026-12-01" }, nora);
  expect(snoozed.plan.sentence).toBe("Snoozed A-1 in Store until 2026-12-01");
  expect(snoozed.tables.find(Levels, "A-1 / Store")).toMatchObject({ minimum: 10, snoozeUntil: "2026-12-01" });
  expect(done(snoozed.tables, snoozeItem, at, nora).tables.find(Levels, "A-1 / Store")).toMatchObject({
    minimum: 10,
    snoozeUntil: undefined,
  });
});

test("an item without levels gets a row to be snoozed in", () => {
  const { tables } = done(smallCompany(), snoozeItem, { ...at, until: "2026-12-01" }, nora);
  expect(tables.find(Levels, "A-1 / Store")?.snoozeUntil).toBe("2026-12-01");
});

test.each([
  ["until today", { ...at, until: today }, "Choose a day after today to snooze A-1 until."],
  ["what is awake", at, "A-1 is not snoozed in Store."],
])("no snoozing: %s", (_, input, sentence) => {
  expect(refused(smallCompany(), snoozeItem, input, nora)).toBe(sentence);
});

test("an item is stopped once, and bought again", () => {
  const stopped = done(smallCompany(), stopItem, { item: "A-1", stopped: true }, nora);
  expect(stopped.tables.find(Items, "A-1")?.buy).toBe("Stopped");
  expect(refused(stopped.tables, stopItem, { item: "A-1", stopped: true }, nora)).toBe("A-1 is stopped already.");
  const again = done(stopped.tables, stopItem, { item: "A-1", stopped: false }, nora);
  expect(again.tables.find(Items, "A-1")?.buy).toBe("Yes");
});
