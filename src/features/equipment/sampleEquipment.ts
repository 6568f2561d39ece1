import { addDays, addMonths, type Day } from "../../domain/calendarDay";
import { Equipment, EquipmentLog, JoinerKit } from "../../model/equipment/tables";
import type { AnyTable, NewRow } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";

type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;

type EquipmentRow = NewRow<typeof Equipment.columns>;
type LogRow = Omit<NewRow<typeof EquipmentLog.columns>, "entry">;

/** The equipment of Fernhill Works: some out, one of it overdue, one with somebody who left, one broken, checks due, a camera kit. */
export function sampleEquipment(_company: Rows, today: Day): Rows {
  const ago = (days: number): Day => addDays(today, -days);
  const equipment: EquipmentRow[] = [];
  const add = (tag: string, name: string, category: string, more: Partial<EquipmentRow>): void =>
    void equipment.push({ tag, name, category, ...more });
  const laptop = (number: number, bought: number, more: Partial<EquipmentRow> = {}): void =>
    add(`LT-${String(number).padStart(3, "0")}`, 'Laptop 14"', "Laptop", {
      maker: "Arden",
      model: "Slim 14",
      serial: `AR14-${String(70_231 + number * 37)}`,
      home: "Riverside office",
      vendor: "Keystone Systems",
      boughtOn: ago(bought),
      cost: 1180,
      lifeYears: 4,
      residual: 100,
      warrantyTo: addMonths(ago(bought), 36),
      ...more,
    });
  laptop(1, 1220);
  laptop(2, 900);
  laptop(3, 610);
  laptop(4, 420);
  laptop(5, 130);
  laptop(6, 1075, { warrantyTo: addDays(today, 20) });
  for (const number of [1, 2, 3, 4])
    add(`PH-00${String(number)}`, "Mobile phone", "Phone", {
      maker: "Nordphone",
      model: "N7",
      home: "Riverside office",
      vendor: "Keystone Systems",
      boughtOn: ago(300 + number * 40),
      cost: 420,
      lifeYears: 3,
      warrantyTo: addMonths(ago(300 + number * 40), 24),
    });
  for (const number of [1, 2, 3])
    add(`DR-10${String(number)}`, "Cordless drill 18 V", "Power tool", {
      maker: "Vester",
      home: "Workshop cage",
      vendor: "Ironbridge Tools",
      boughtOn: ago(500 + number * 90),
      cost: 189,
      lifeYears: 5,
      checkMonths: 12,
      warrantyTo: addMonths(ago(500 + number * 90), 36),
    });
  add("LD-201", "Step ladder, 6 steps", "Access", {
    home: "Central store",
    boughtOn: ago(800),
    cost: 140,
    checkMonths: 12,
  });
  add("FE-301", "Fire extinguisher, hall", "Safety", {
    home: "Central store",
    boughtOn: ago(1000),
    cost: 95,
    checkMonths: 24,
  });
  add("GN-401", "Generator 5 kVA", "Machine", {
    maker: "Voltline",
    serial: "VG5-88121",
    home: "Workshop cage",
    vendor: "Voltline Electrical",
    boughtOn: ago(1400),
    cost: 2350,
    lifeYears: 8,
    residual: 200,
    method: "Declining balance",
    checkMonths: 12,
    checkEvery: 500,
  });
  add("VN-501", "Delivery van", "Vehicle", {
    serial: "WF0ATTTTGAKA12345",
    home: "Central store",
    boughtOn: ago(1100),
    cost: 24_500,
    lifeYears: 6,
    residual: 4000,
    method: "Declining balance",
    checkMonths: 12,
    checkEvery: 20_000,
  });
  add("CM-601", "Camera", "Camera", {
    kit: "Site camera",
    home: "Riverside office",
    boughtOn: ago(200),
    cost: 890,
    lifeYears: 4,
  });
  add("CM-602", "Tripod", "Camera", {
    kit: "Site camera",
    home: "Riverside office",
    boughtOn: ago(200),
    cost: 120,
    lifeYears: 6,
  });
  add("CM-603", "Lens 24-70", "Camera", {
    kit: "Site camera",
    home: "Riverside office",
    boughtOn: ago(200),
    cost: 640,
    lifeYears: 6,
  });
  add("PJ-701", "Projector", "Meeting", {
    home: "Riverside office",
    vendor: "Keystone Systems",
    boughtOn: ago(1300),
    cost: 560,
    lifeYears: 5,
  });
  add("PJ-702", "Projector, old", "Meeting", {
    home: "Riverside office",
    boughtOn: ago(2600),
    cost: 480,
    lifeYears: 5,
  });

  const out = (days: number, tag: string, person: string, dueIn?: number): LogRow => ({
    date: ago(days),
    tag,
    event: "Handed out",
    person,
    ...(dueIn !== undefined && { dueBack: addDays(today, dueIn) }),
  });
  const checked = (days: number, tag: string, more: Partial<LogRow> = {}): LogRow => ({
    date: ago(days),
    tag,
    event: "Checked",
    result: "Passed",
    ...more,
  });
  const log: readonly LogRow[] = [
    out(890, "LT-002", "Nora Lindqvist"),
    out(600, "LT-003", "Viktor Lang"),
    out(400, "LT-004", "Elena Petrova"),
    out(280, "PH-001", "Elena Petrova"),
    out(250, "PH-002", "Nora Lindqvist"),
    checked(410, "DR-101"),
    checked(380, "DR-102"),
    checked(120, "DR-103"),
    checked(340, "LD-201", { document: "DC-LD-201" }),
    checked(610, "FE-301", { vendor: "Shieldmark Safety" }),
    checked(150, "GN-401", { meter: 1510, vendor: "Voltline Electrical" }),
    { date: ago(20), tag: "GN-401", event: "Meter read", meter: 1975 },
    checked(200, "VN-501", { meter: 41_200 }),
    { date: ago(9), tag: "VN-501", event: "Meter read", meter: 52_840 },
    { date: ago(180), tag: "PJ-701", event: "Fault", note: "The lamp flickers" },
    { date: ago(170), tag: "PJ-701", event: "Repaired", cost: 145, vendor: "Keystone Systems" },
    { date: ago(365), tag: "PJ-702", event: "Retired", note: "Scrapped: no spare parts" },
    out(30, "DR-102", "Rui Costa", -9),
    out(12, "CM-601", "Priya Nair", 4),
    out(12, "CM-602", "Priya Nair", 4),
    out(12, "CM-603", "Priya Nair", 4),
    { date: ago(5), tag: "LT-006", event: "Fault", note: "The screen stays dark" },
  ];
  return new Map<AnyTable, readonly AnyRow[]>([
    [Equipment, equipment],
    [EquipmentLog, log.map((row, index) => ({ entry: index + 1, ...row, by: "Nora Lindqvist" }))],
    [
      JoinerKit,
      [
        { category: "Laptop" },
        { category: "Phone", department: "Sales" },
        { category: "Power tool", department: "Workshop" },
      ] satisfies readonly NewRow<typeof JoinerKit.columns>[],
    ],
  ]);
}
