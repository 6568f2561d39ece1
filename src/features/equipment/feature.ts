import { Equipment, EquipmentLog, JoinerKit } from "../../model/equipment/tables";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { equipmentDuty } from "./duty";

const next = () => import("./nextSteps").then((steps) => steps.nextOfPiece);
const page = { path: "equipment/piece", param: "tag", next } as const;

/** Equipment that is lent, checked, repaired and counted. */
export const equipment: Feature = {
  ...equipmentDuty,
  purpose: "Who has which tool, laptop or car: loans, checks, faults, stock-take, value and labels.",
  tables: [Equipment, EquipmentLog, JoinerKit],
  records: [
    recordSource(Equipment, { kind: "Equipment", words: ["name", "serial", "model"], page }),
    recordSource(EquipmentLog, { kind: "Equipment", words: ["note"], page: { ...page, partOf: "tag" } }),
  ],
  todo: () => import("./equipmentTodo").then((rules) => rules.equipmentTodo),
  sample: () => import("./sampleEquipment").then((rules) => rules.sampleEquipment),
};
