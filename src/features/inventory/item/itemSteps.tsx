import { Items, type Item } from "../../../model/stock/tables";
import { actionStep, pageStep, type Step } from "../../../ui/Steps";
import { stopItem } from "./stopItem";
import { words } from "../words";

/** What can be done with an item, ordering it first. */
export const itemSteps = ({ item, buy }: Item): readonly Step[] => [
  pageStep(words.item.order, "orders/new", { item }),
  pageStep(words.issue.title, "inventory/issue", { item }),
  pageStep(words.move.title, "inventory/move", { item }),
  pageStep(words.count.title, "inventory/count", { item }),
  pageStep(words.item.edit, "records/edit", { table: Items.name, key: item }),
  pageStep(words.snooze.title, "inventory/snooze", { item }),
  buy === "Stopped"
    ? actionStep(stopItem, { item, stopped: false }, words.stop.again)
    : actionStep(stopItem, { item, stopped: true }, words.stop.stop),
];
