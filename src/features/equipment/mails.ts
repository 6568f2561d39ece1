import type { MailDraft } from "../../domain/mail";
import { formatEquipment, type EquipmentState } from "../../model/equipment/equipmentState";
import type { EquipmentEntry } from "../../model/equipment/tables";
import { words } from "./words";

/** The mail that asks the holder to bring a piece back. */
export const reminderMail = (piece: EquipmentState, person: string, email: string | undefined): MailDraft => ({
  to: email ?? "",
  subject: words.mail.subject(piece.equipment.tag),
  body: [words.mail.dear(person), words.mail.late(formatEquipment(piece), piece.dueBack ?? ""), words.mail.please].join(
    "\n\n",
  ),
});

/** The mail that asks the vendor to repair what is under warranty. */
export const warrantyMail = (piece: EquipmentState, fault: EquipmentEntry, email: string | undefined): MailDraft => ({
  to: email ?? "",
  subject: words.mail.faultSubject(piece.equipment.name, piece.equipment.serial ?? ""),
  body: [
    words.mail.hello,
    words.mail.fault(formatEquipment(piece), piece.equipment.boughtOn ?? "", fault.note ?? ""),
    words.mail.faultPlease,
  ].join("\n\n"),
});
