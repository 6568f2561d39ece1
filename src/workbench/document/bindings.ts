import type { Area } from "./address";
import type { DefinedName } from "./definedName";
import type { WorkbookDocument } from "./WorkbookDocument";
import { fixedAddress } from "./xlsx/fixedAddress";

export const bindingTypes = ["Range", "Table", "Text"] as const;
export type BindingType = (typeof bindingTypes)[number];

/** Cells that an add-in has given an id of its own. */
export interface Binding {
  readonly id: string;
  readonly type: BindingType;
}

/** Excel keeps the cells of a binding as a hidden name that begins so, and moves them with it. */
const PREFIX = "_xlbgnm.A";

export const isBindingName = ({ name }: Pick<DefinedName, "name">): boolean => name.startsWith(PREFIX);

export function bindingsOf(document: WorkbookDocument): readonly Binding[] {
  return document.names.filter(isBindingName).map(bindingOf);
}

export function setBinding(document: WorkbookDocument, { id, type }: Binding, sheetName: string, area: Area): void {
  const taken = document.names.filter(isBindingName);
  const same = taken.find((name) => bindingOf(name).id === id);
  const number = Math.max(0, ...taken.map(({ name }) => Number(name.slice(PREFIX.length)))) + 1;
  const name = same?.name ?? `${PREFIX}${String(number)}`;
  const formula = `=${fixedAddress(sheetName, area)}`;
  document.setName({ name, sheetId: null, formula, comment: `${type} ${id}`, visible: false });
}

export function deleteBinding(document: WorkbookDocument, id: string): void {
  const found = document.names.find((name) => isBindingName(name) && bindingOf(name).id === id);
  if (found) document.deleteName(found.name, null);
}

/** Undefined once its cells are deleted. */
export function bindingArea(document: WorkbookDocument, id: string): { sheetId: string; area: Area } | undefined {
  const found = document.names.find((name) => isBindingName(name) && bindingOf(name).id === id);
  return found && document.nameArea(found);
}

function bindingOf({ comment }: DefinedName): Binding {
  const [type = "", ...id] = comment.split(" ");
  return { id: id.join(" "), type: bindingTypes.find((word) => word === type) ?? "Range" };
}
