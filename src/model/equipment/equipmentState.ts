import { addDays, addMonths, daysBetween, monthsBetween, type Day } from "../../domain/calendarDay";
import { refuse, type Result } from "../../domain/result";
import { decliningBalanceValue, straightLineValue } from "../../science/bookValue";
import type { AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import {
  CHECK_SOON_SHARE,
  checkLadder,
  conditionLadder,
  placeInLog,
  problemLadder,
  type CheckState,
  type EquipmentCondition,
  type EquipmentEvent,
  type EquipmentProblem,
} from "./equipmentColumns";
import { Equipment, EquipmentLog, type EquipmentEntry } from "./tables";

export const equipmentTables: readonly AnyTable[] = [Equipment, EquipmentLog];

/** A piece of equipment with what follows from its log; amounts are in the company's currency. */
export interface EquipmentState {
  readonly equipment: Equipment;
  readonly state: EquipmentCondition;
  readonly problem: EquipmentProblem;
  readonly check: CheckState;
  readonly holder: string | undefined;
  readonly outOn: Day | undefined;
  readonly dueBack: Day | undefined;
  readonly place: string | undefined;
  readonly meter: number | undefined;
  readonly lastCheck: Day | undefined;
  readonly nextCheck: Day | undefined;
  /** The reading of its meter at which a check is due. */
  readonly checkAt: number | undefined;
  readonly repairs: number;
  /** What is left of its cost today; undefined where cost or day are not known. */
  readonly value: number | undefined;
  /** The fault that is not repaired yet. */
  readonly openFault: EquipmentEntry | undefined;
  /** What happened to it, the latest first. */
  readonly log: readonly EquipmentEntry[];
}

/** The state of every piece by its tag: linear in the rows. */
export function equipmentStates(tables: TableSet, today: Day): ReadonlyMap<string, EquipmentState> {
  const log = tables.groupBy(EquipmentLog, ({ tag }) => tag);
  return new KeyMap(
    tables.rows(Equipment).map((equipment) => [equipment.tag, stateOf(equipment, log.get(equipment.tag) ?? [], today)]),
  );
}

/** The piece with its state, or the refusal that says why not. */
export function requireEquipment(tables: TableSet, tag: string, today: Day): Result<EquipmentState> {
  const row = requireRow(tables, Equipment, tag);
  if (!row.ok) return row;
  const state = equipmentStates(tables, today).get(tag);
  return state ? { ok: true, value: state } : refuse(`${tag} is not in Equipment.`);
}

/** A piece as sentences name it: "LT-004, Laptop 14 inch". */
export const formatEquipment = ({ equipment }: Pick<EquipmentState, "equipment">): string =>
  `${equipment.tag}, ${equipment.name}`;

/** What is left of its cost on a day, by whole months. */
export function valueOn(equipment: Equipment, on: Day, method = equipment.method): number | undefined {
  const { cost, boughtOn, lifeYears = 0, residual = 0 } = equipment;
  if (cost === undefined || boughtOn === undefined) return undefined;
  if (lifeYears === 0) return cost;
  const life = Math.max(1, Math.round(lifeYears * 12));
  const rule = method === "Declining balance" ? decliningBalanceValue : straightLineValue;
  return Math.round(rule(cost, residual, life, monthsBetween(boughtOn, on)) * 100) / 100;
}

/** True where the warranty still holds on a day. */
export const isUnderWarranty = ({ warrantyTo }: Equipment, on: Day): boolean =>
  warrantyTo !== undefined && warrantyTo >= on;

/** Repairs have cost more than this share of what it is worth: replacing it is to be thought of. */
const REPAIRS_TOO_DEAR = 0.5;

export const areRepairsTooDear = ({ repairs, value, state }: EquipmentState): boolean =>
  state !== "Archived" && value !== undefined && repairs > 0 && repairs > value * REPAIRS_TOO_DEAR;

function stateOf(equipment: Equipment, entries: readonly EquipmentEntry[], today: Day): EquipmentState {
  const log = [...entries].sort((a, b) => placeInLog(b) - placeInLog(a));
  const last = (isOf: (entry: EquipmentEntry) => boolean): EquipmentEntry | undefined => log.find(isOf);
  const place = (...events: readonly EquipmentEvent[]): number => {
    const entry = last(({ event }) => events.includes(event));
    return entry ? placeInLog(entry) : 0;
  };
  const figures = {
    handedOut: place("Handed out"),
    takenBack: place("Taken back"),
    fault: place("Fault"),
    repaired: place("Repaired"),
    missing: place("Missing"),
    seen: place("Found", "Taken back", "Moved", "Handed out"),
    retired: place("Retired"),
  };
  const isOut = figures.retired === 0 && figures.handedOut > figures.takenBack;
  const out = isOut ? last((entry) => placeInLog(entry) === figures.handedOut) : undefined;
  const passed = log.filter(({ event, result }) => event === "Checked" && result === "Passed");
  const meter = highest(log.map((entry) => entry.meter));
  const lastCheck = passed[0]?.date;
  const nextCheck = nextCheckOf(equipment, lastCheck);
  const { checkEvery = 0 } = equipment;
  const checkAt = checkEvery === 0 ? undefined : (highest(passed.map((entry) => entry.meter)) ?? 0) + checkEvery;
  const check = checkLadder.stateOf(equipment, {
    daysLeft: nextCheck === undefined ? 99_999 : daysBetween(today, nextCheck),
    useLeft: checkAt === undefined ? 1e12 : checkAt - (meter ?? 0),
    useSoon: CHECK_SOON_SHARE * checkEvery,
  });
  return {
    equipment,
    state: conditionLadder.stateOf(equipment, { ...figures, today }),
    problem: problemLadder.stateOf(equipment, {
      ...figures,
      daysOver: out?.dueBack === undefined ? 0 : daysBetween(out.dueBack, today),
      check,
    }),
    check,
    holder: out?.person,
    outOn: out?.date,
    dueBack: out?.dueBack,
    place: last((entry) => entry.place !== undefined)?.place ?? equipment.home,
    meter,
    lastCheck,
    nextCheck,
    checkAt,
    repairs: Math.round(log.reduce((sum, { cost = 0 }) => sum + cost, 0) * 1e4) / 1e4,
    value: valueOn(equipment, today),
    openFault: figures.fault > figures.repaired ? last(({ event }) => event === "Fault") : undefined,
    log,
  };
}

function nextCheckOf(equipment: Equipment, lastCheck: Day | undefined): Day | undefined {
  const { checkMonths = 0, firstCheckOn, boughtOn, readyFrom } = equipment;
  if (lastCheck !== undefined) return checkMonths === 0 ? undefined : addMonths(lastCheck, checkMonths);
  if (firstCheckOn !== undefined) return firstCheckOn;
  const start = [boughtOn, readyFrom].reduce((later, day) => ((day ?? "") > (later ?? "") ? day : later), undefined);
  return checkMonths === 0 || start === undefined ? undefined : addMonths(start, checkMonths);
}

const highest = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((most, value) => (value !== undefined && value > (most ?? -1) ? value : most), undefined);

/** Whose return is overdue, the longest first. */
export const overdueLoans = (states: Iterable<EquipmentState>, today: Day): readonly EquipmentState[] =>
  [...states]
    .filter(({ dueBack }) => dueBack !== undefined && dueBack < today)
    .sort((a, b) => (a.dueBack ?? "").localeCompare(b.dueBack ?? ""));

/** What is to be checked, the most pressing first. */
export const checksDue = (states: Iterable<EquipmentState>): readonly EquipmentState[] =>
  [...states]
    .filter(({ check, state }) => state !== "Archived" && (check === "Overdue" || check === "Due soon"))
    .sort((a, b) =>
      a.check === b.check ? (a.nextCheck ?? "9").localeCompare(b.nextCheck ?? "9") : a.check === "Overdue" ? -1 : 1,
    );

/** Whose warranty ends within so many days. */
export const warrantiesEnding = (
  states: Iterable<EquipmentState>,
  today: Day,
  days: number,
): readonly EquipmentState[] =>
  [...states]
    .filter(
      ({ equipment: { warrantyTo }, state }) =>
        state !== "Archived" && warrantyTo !== undefined && warrantyTo >= today && warrantyTo <= addDays(today, days),
    )
    .sort((a, b) => (a.equipment.warrantyTo ?? "").localeCompare(b.equipment.warrantyTo ?? ""));
