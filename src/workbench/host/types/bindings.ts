import { areaSize, intersect } from "../../document/address";
import { bindingArea, bindingsOf, bindingTypes, deleteBinding, setBinding } from "../../document/bindings";
import type { Binding } from "../../document/bindings";
import { Arguments, textOf } from "../Arguments";
import { HostObject, rangeObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { HostRefusal, notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import type { RangePlace } from "../RangePlace";

/** Cells that an add-in has given ids of its own. */
export const bindingCollection: HostType<null> = {
  get: { Count: (_, { document }) => bindingsOf(document).length },
  items: (_, { document }) => bindingsOf(document).map(({ id }) => new HostObject("Binding", id)),
  item: (_, args, host) => find(args.text(0), host) ?? notThere("binding", args.text(0)),
  ask: {
    GetCount: (_, _args, { document }) => bindingsOf(document).length,
    GetItemAt: (_, args, { document }) => {
      const found = bindingsOf(document)[args.whole(0)];
      return found ? new HostObject("Binding", found.id) : notThere("binding", args.whole(0));
    },
    GetItemOrNullObject: (_, args, host) => find(args.text(0), host) ?? null,
  },
  act: {
    Add: (_, args, host) => bind(args.range(0, host), args, 1, host),
    AddFromNamedItem: (_, args, host) => bind(args.range(0, host), args, 1, host),
    AddFromSelection: (_, args, host) => {
      const [area, ...others] = host.document.selection.areas;
      if (!area || others.length > 0)
        throw new HostRefusal("InvalidReference", "This reference is not valid for the current operation.");
      return bind(new Arguments([rangeObject(host.document.activeSheet, area)]).range(0, host), args, 0, host);
    },
  },
};

export const binding: HostType<string> = {
  get: { Id: (id) => id, Type: (id, host) => bindingOf(id, host).type },
  ask: {
    GetRange: (id, _args, host) => cellsOf(id, "Range", host),
    GetTable: (id, _args, host) => {
      const { sheet, area } = cellsOf(id, "Table", host).subject;
      const found = host.document.tablesOf(sheet).find((table) => intersect(table.area, area));
      return found ? new HostObject("Table", found) : notThere("table of the binding", id);
    },
    GetText: (id, _args, host) => {
      const { sheet, area } = cellsOf(id, "Text", host).subject;
      return sheet.text(area.row, area.column);
    },
  },
  act: {
    Delete: (id, _args, host) => {
      deleteBinding(host.document, bindingOf(id, host).id);
      return undefined;
    },
  },
};

function bind({ sheet, area }: RangePlace, args: Arguments, from: number, host: HostContext): HostObject {
  const type = args.choice(from, bindingTypes);
  const id = textOf(args.raw(from + 1));
  if (type === "Text" && areaSize(area) > 1)
    throw new HostRefusal("InvalidBinding", "This object binding is no longer valid due to previous updates.");
  setBinding(host.document, { id, type }, sheet.name, area);
  return new HostObject("Binding", id);
}

/** Refuses a binding of another type: only one of a range gives its cells, and so on. */
function cellsOf(id: string, type: Binding["type"], host: HostContext): HostObject<"Range"> {
  const found = bindingArea(host.document, id);
  const sheet = found && host.document.sheet(found.sheetId);
  if (bindingOf(id, host).type !== type || !sheet)
    throw new HostRefusal("InvalidBinding", "This object binding is no longer valid due to previous updates.");
  return rangeObject(sheet, found.area);
}

function find(id: string, { document }: HostContext): HostObject | undefined {
  return bindingsOf(document).some((one) => one.id === id) ? new HostObject("Binding", id) : undefined;
}

function bindingOf(id: string, { document }: HostContext): Binding {
  return bindingsOf(document).find((one) => one.id === id) ?? notThere("binding", id);
}
