import type { Day } from "../../domain/calendarDay";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import {
  checksDue,
  equipmentStates,
  formatEquipment,
  overdueLoans,
  warrantiesEnding,
  type EquipmentState,
} from "../../model/equipment/equipmentState";
import { isActive, peopleIn } from "../../model/people/people";
import type { TableSet } from "../../tables/tableSet";

/** How far ahead the end of a warranty is brought up. */
export const WARRANTY_DAYS = 60;

/** What waits in equipment: loans to chase, what leavers have, checks, what is broken or missing, warranties that end. */
export function equipmentTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = [...equipmentStates(tables, today).values()];
  const withLeavers = states.filter(isWithLeaver(tables));
  const checks = checksDue(states);
  return [
    todoItem(overdueLoans(states, today), {
      one: "loan overdue",
      others: "loans overdue",
      say: (piece) => `${formatEquipment(piece)}, with ${piece.holder ?? "somebody"} until ${piece.dueBack ?? ""}`,
      personOf: ({ holder }) => holder,
      referenceOf: ({ equipment }) => equipment.tag,
      isOverdue: true,
      step: "Chase",
      page: "equipment/due?show=loans",
    }),
    todoItem(withLeavers, {
      one: "piece to take back from somebody who left",
      others: "pieces to take back from people who left",
      say: (piece) => `${formatEquipment(piece)}, with ${piece.holder ?? ""}`,
      isOverdue: true,
      step: "Take back",
      page: "equipment?show=leavers",
    }),
    todoItem(checks, {
      one: "check of equipment due",
      others: "checks of equipment due",
      say: (piece) =>
        `${formatEquipment(piece)}: ${piece.check}${piece.nextCheck === undefined ? "" : `, ${piece.nextCheck}`}`,
      isOverdue: checks.some(({ check }) => check === "Overdue"),
      step: "Check",
      page: "equipment/due?show=checks",
    }),
    todoItem(
      states.filter(({ state }) => state === "Not usable"),
      {
        one: "piece of equipment broken or missing",
        others: "pieces of equipment broken or missing",
        say: (piece) => `${formatEquipment(piece)}: ${piece.openFault?.note ?? piece.problem}`,
        step: "Repair",
        page: `equipment?show=${encodeURIComponent("Not usable")}`,
      },
    ),
    todoItem(warrantiesEnding(states, today, WARRANTY_DAYS), {
      one: "warranty ends within 60 days",
      others: "warranties end within 60 days",
      say: (piece) => `${formatEquipment(piece)}, until ${piece.equipment.warrantyTo ?? ""}`,
      page: "equipment/due?show=warranties",
    }),
  ].filter(({ count }) => count > 0);
}

/** Whether somebody who left has a piece. */
export function isWithLeaver(tables: TableSet): (piece: EquipmentState) => boolean {
  const person = peopleIn(tables);
  return ({ holder }) => {
    const who = holder === undefined ? undefined : person(holder);
    return who !== undefined && !isActive(who);
  };
}
