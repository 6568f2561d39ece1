import { chanceFrom } from "../../src/features/home/sample/random";
import { equipmentEvents } from "../../src/model/equipment/equipmentColumns";
import { equipmentStates, type EquipmentState } from "../../src/model/equipment/equipmentState";
import { Equipment, EquipmentLog } from "../../src/model/equipment/tables";
import { addDays, dayToSerial } from "../../src/domain/calendarDay";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { today } from "../fixtures/smallCompany";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const chance = chanceFrom(31);
const maybe = <T>(share: number, value: T): T | undefined => (chance.hits(share) ? value : undefined);
const around = (): string => addDays(today, chance.whole(-900, 60));
const equipment = Array.from({ length: 120 }, (_, index) => ({
  tag: index % 9 === 0 ? `E*${String(index)}` : `EQ-${String(index)}`,
  name: "Drill",
  home: maybe(0.5, "Store"),
  boughtOn: maybe(0.8, around()),
  cost: maybe(0.8, chance.whole(1, 4000)),
  lifeYears: maybe(0.8, chance.pick([0, 0.1, 1, 3, 4.5, 8])),
  residual: maybe(0.4, chance.pick([0, 10, 5000])),
  method: maybe(0.6, chance.pick(["Straight line", "Declining balance"] as const)),
  readyFrom: maybe(0.3, around()),
  checkMonths: maybe(0.5, chance.pick([0, 1, 6, 12])),
  checkEvery: maybe(0.3, chance.pick([0, 100, 500])),
  firstCheckOn: maybe(0.2, around()),
}));
const log = Array.from({ length: 700 }, (_, index) => ({
  // The order of the rows says nothing: people sort sheets.
  entry: (index * 337) % 700,
  date: around(),
  tag: chance.pick(equipment.map(({ tag }) => tag) as [string, ...string[]]),
  event: chance.hits(0.03)
    ? ("Retired" as const)
    : chance.pick(equipmentEvents.filter((event) => event !== "Retired") as ["Fault", ..."Fault"[]]),
  person: maybe(0.7, "Nora"),
  dueBack: maybe(0.5, around()),
  place: maybe(0.3, chance.pick(["Store", "Van"])),
  meter: maybe(0.4, chance.whole(0, 900)),
  result: maybe(0.8, chance.pick(["Passed", "Failed"] as const)),
  cost: maybe(0.3, chance.whole(1, 400)),
}));
const rows = new Map([rowsOf(Equipment, ...equipment), rowsOf(EquipmentLog, ...log)]);
const book = new CalculatedBook(rows, today);
const states = equipmentStates(tablesOf(rows), today);

const blank = (value: string | number | undefined): string | number => value ?? "";
const serial = (day: string | undefined): string | number => (day === undefined ? "" : dayToSerial(day));

test.each<[string, (state: EquipmentState) => string | number]>([
  ["state", ({ state }) => state],
  ["problem", ({ problem }) => problem],
  ["check", ({ check }) => check],
  ["holder", ({ holder }) => blank(holder)],
  ["outOn", ({ outOn }) => serial(outOn)],
  ["dueBack", ({ dueBack }) => serial(dueBack)],
  ["place", ({ place }) => blank(place)],
  ["meter", ({ meter }) => blank(meter)],
  ["lastCheck", ({ lastCheck }) => serial(lastCheck)],
  ["nextCheck", ({ nextCheck }) => serial(nextCheck)],
  ["checkAt", ({ checkAt }) => blank(checkAt)],
  ["repairs", ({ repairs }) => repairs],
  ["value", ({ value }) => blank(value)],
])("the cell %s of a piece of equipment says what the rule says", (field, said) => {
  const cells = book.column(Equipment, field);
  expect(Object.fromEntries(cells)).toEqual(
    Object.fromEntries([...states.values()].map((state) => [state.equipment.tag, said(state)])),
  );
  expect(new Set(cells.values()).size).toBeGreaterThan(1);
});
