import type { EquipmentState } from "../../model/equipment/equipmentState";
import { drawAgreement } from "./sheets/agreement";
import type { NextStep } from "../../ui/recordSource";
import { pageStep, publishStep, type Step } from "../../ui/Steps";
import { equipmentRecord } from "./equipmentRecord";
import {
  moveEquipment,
  noteCheck,
  noteRepair,
  readMeter,
  reportFault,
  retireEquipment,
} from "./service/serviceActions";
import { words } from "./words";

/** What a page of notes can note, by its name in the address. */
export const notes = {
  fault: reportFault.title,
  repair: noteRepair.title,
  check: noteCheck.title,
  meter: readMeter.title,
  move: moveEquipment.title,
  retire: retireEquipment.title,
} as const;
export type NoteKind = keyof typeof notes;

/** The ways on from the state of a piece, the usual one first. */
export function nextSteps(piece: EquipmentState): readonly Step[] {
  const { tag, checkEvery, checkMonths } = piece.equipment;
  const note = (what: NoteKind): Step => pageStep(notes[what], "equipment/note", { tag, what });
  const check = checkEvery === undefined && checkMonths === undefined ? [] : [note("check")];
  const meter = checkEvery === undefined ? [] : [note("meter")];
  const takeBack = pageStep(words.takeBack.title, "equipment/take-back", { tags: tag });
  switch (piece.state) {
    case "Ready":
    case "Pending":
      return [
        ...(piece.state === "Ready" ? [pageStep(words.handOut.title, "equipment/hand-out", { tags: tag })] : []),
        ...check,
        ...meter,
        note("move"),
        note("fault"),
        note("retire"),
      ];
    case "Out":
      return [
        takeBack,
        ...(piece.holder === undefined ? [] : [publishStep(drawAgreement, { person: piece.holder })]),
        ...check,
        ...meter,
        note("fault"),
      ];
    case "Not usable":
      return [
        ...(piece.problem === "Missing" ? [note("move")] : [note("repair")]),
        requestOf(piece),
        ...(piece.outOn === undefined ? [] : [takeBack]),
        note("retire"),
      ];
    case "Archived":
      return [];
  }
}

/** The form of a request to repair or find a piece, with what is known of it. */
const requestOf = ({ equipment, openFault, problem, place }: EquipmentState): Step =>
  pageStep(words.piece.request, "requests/enter", {
    type: "Repair",
    subject: `${equipment.tag}, ${equipment.name}: ${openFault?.note ?? problem}`,
    equipment: equipment.tag,
    ...(equipment.vendor !== undefined && { vendor: equipment.vendor }),
    ...(place !== undefined && { place }),
  });

export const nextOfPiece: NextStep = {
  reads: equipmentRecord.reads,
  of: (tables, key, today) => {
    const piece = equipmentRecord.find(tables, key, today);
    return piece && nextSteps(piece)[0];
  },
};
