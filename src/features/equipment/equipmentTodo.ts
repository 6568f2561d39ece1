import type { Day } from "../../domain/calendarDay";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import {
  checksDue,
  equipmentStates,
  formatEquipment,
  overdueLoans,
  warrantiesEnding,
} from "../../model/equipment/equipmentState";
import { isActive, peopleIn } from "../../model/people/people";
import type { TableSet } from "../../tables/tableSet";

const WARRANTY_DAYS = 30;

/** What waits in equipment: loans to chase, what leavers have, checks, what is broken or missing, warranties that end. */
export function equipmentTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = [...equipmentStates(tables, today).values()];
  const person = peopleIn(tables);
  const withLeavers = states.filter(({ holder }) => {
    const who = holder === undefined ? undefined : person(holder);
    return who !== undefined && !isActive(who);
  });
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
      page: "equipment/due",
    }),
    todoItem(withLeavers, {
      one: "piece to take back from somebody who left",
      others: "pieces to take back from people who left",
      say: (piece) => `${formatEquipment(piece)}, with ${piece.holder ?? ""}`,
      isOverdue: true,
      step: "Take back",
      page: `equipment/people?person=${encodeURIComponent(withLeavers[0]?.holder ?? "")}`,
    }),
    todoItem(checks, {
      one: "check of equipment due",
      others: "checks of equipment due",
      say: (piece) =>
        `${formatEquipment(piece)}: ${piece.check}${piece.nextCheck === undefined ? "" : `, ${piece.nextCheck}`}`,
      isOverdue: checks.some(({ check }) => check === "Overdue"),
      step: "Check",
      page: "equipment/due",
    }),
    todoItem(
      states.filter(({ state }) => state === "Not usable"),
      {
        one: "piece of equipment broken or missing",
        others: "pieces of equipment broken or missing",
        say: (piece) => `${formatEquipment(piece)}: ${piece.openFault?.note ?? piece.problem}`,
        step: "Repair",
        page: "equipment?show=problem",
      },
    ),
    todoItem(warrantiesEnding(states, today, WARRANTY_DAYS), {
      one: "warranty ends within a month",
      others: "warranties end within a month",
      say: (piece) => `${formatEquipment(piece)}, until ${piece.equipment.warrantyTo ?? ""}`,
      page: "equipment/due",
    }),
  ].filter(({ count }) => count > 0);
}
