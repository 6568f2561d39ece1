import { formatSheetAddress } from "../../document/address";
import type { AreasPlace } from "../HostObject";
import { HostObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import type { Arguments } from "../Arguments";
import type { HostContext } from "../HostContext";
import { joined } from "../findCells";
import type { RangePlace } from "../RangePlace";

/** Cells on several sheets: what formulas read, or what reads cells. */
export const workbookRangeAreas: HostType<readonly AreasPlace[]> = {
  get: { Addresses: (places) => places.flatMap(addressesOf) },
  nav: {
    Areas: (places) => new HostObject("RangeAreasCollection", places),
    Ranges: (places) => new HostObject("RangeCollection", places),
  },
  ask: {
    GetRangeAreasBySheet: (places, args, host) => onSheet(places, args, host) ?? notThere("cells on", args.key(0)),
    GetRangeAreasOrNullObjectBySheet: (places, args, host) => onSheet(places, args, host) ?? null,
    _KeepReference: () => undefined,
  },
};

export const rangeAreasCollection: HostType<readonly AreasPlace[]> = {
  items: (places) => places.map((place) => new HostObject("RangeAreas", place)),
  ask: {
    GetCount: (places) => places.length,
    GetItemAt: (places, args) => {
      const place = places[args.whole(0)];
      return place ? new HostObject("RangeAreas", place) : notThere("areas", args.whole(0));
    },
  },
};

/** The cells that the formulas of a range read, themselves or through others; refused where there are none. */
export function precedentsOf(place: RangePlace, { document }: HostContext, isDirect: boolean): HostObject {
  return found(document.precedents(place.sheet, place.area, isDirect));
}

/** The cells whose formulas read a range, themselves or through others; refused where there are none. */
export function dependentsOf(place: RangePlace, { document }: HostContext, isDirect: boolean): HostObject {
  return found(document.dependents(place.sheet, place.area, isDirect));
}

function found(cells: readonly { readonly sheet: AreasPlace["sheet"]; readonly area: AreasPlace["areas"][number] }[]) {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const places = sheets.map((sheet) => {
    const areas = cells.filter((one) => one.sheet === sheet).map(({ area }) => area);
    const single = areas.filter(({ rows, columns }) => rows === 1 && columns === 1);
    const wide = areas.filter((area) => !single.includes(area));
    return { sheet, areas: [...wide, ...joined(single)] };
  });
  return places.length === 0
    ? notThere("cells that lead there from", "these")
    : new HostObject("WorkbookRangeAreas", places);
}

function onSheet(places: readonly AreasPlace[], args: Arguments, { document }: HostContext): HostObject | undefined {
  const sheet = document.sheet(String(args.key(0)));
  const place = places.find((one) => one.sheet === sheet);
  return place && new HostObject("RangeAreas", place);
}

const addressesOf = ({ sheet, areas }: AreasPlace): readonly string[] => [
  areas.map((area) => formatSheetAddress(sheet.name, area)).join(","),
];
