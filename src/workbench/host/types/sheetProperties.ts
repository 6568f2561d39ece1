import type { Sheet } from "../../document/Sheet";
import { textOf } from "../Arguments";
import type { NotedPlace } from "../HostObject";
import { HostObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";

/** What add-ins note on a sheet: texts by a key, whose case does not matter. */
export const worksheetCustomPropertyCollection: HostType<Sheet> = {
  items: (sheet) => [...sheet.state.customProperties.keys()].map((key) => noted(sheet, key)),
  item: (sheet, args) => find(sheet, args.text(0)) ?? notThere("custom property", args.text(0)),
  ask: {
    GetCount: ({ state }) => state.customProperties.size,
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)) ?? null,
  },
  act: {
    Add: (sheet, args) => {
      const key = keyIn(sheet, args.text(0)) ?? args.text(0);
      write({ sheet, key }, args.text(1));
      return noted(sheet, key);
    },
  },
};

export const worksheetCustomProperty: HostType<NotedPlace> = {
  get: { Key: ({ key }) => key, Value: (place) => valueOf(place), _Id: ({ key }) => key },
  set: {
    Value: (place, value) => {
      valueOf(place);
      write(place, textOf(value));
    },
  },
  act: {
    Delete: (place) => {
      valueOf(place);
      const left = new Map(place.sheet.state.customProperties);
      left.delete(place.key);
      place.sheet.set({ customProperties: left });
      return undefined;
    },
  },
};

const noted = (sheet: Sheet, key: string): HostObject<"WorksheetCustomProperty"> =>
  new HostObject("WorksheetCustomProperty", { sheet, key });

function find(sheet: Sheet, key: string): HostObject | undefined {
  const known = keyIn(sheet, key);
  return known === undefined ? undefined : noted(sheet, known);
}

const keyIn = ({ state }: Sheet, key: string): string | undefined =>
  [...state.customProperties.keys()].find((known) => known.toUpperCase() === key.toUpperCase());

const valueOf = ({ sheet, key }: NotedPlace): string =>
  sheet.state.customProperties.get(key) ?? notThere("custom property", key);

function write({ sheet, key }: NotedPlace, value: string): void {
  sheet.set({ customProperties: new Map(sheet.state.customProperties).set(key, value) });
}
