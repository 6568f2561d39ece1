import type { FilterCriteria } from "../../document/sheetState";
import { DocumentRefusal } from "../../document/DocumentRefusal";
import type { Area } from "../../document/address";
import type { Arguments } from "../Arguments";
import { listOf, oneOf, textOf, invalid } from "../Arguments";
import type { ColumnPlace, FilterPlace } from "../HostObject";
import type { HostObject } from "../HostObject";
import { rangeObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";

/** The filter of a whole table, or of plain cells of a sheet. */
export const autoFilter: HostType<FilterPlace> = {
  get: {
    Criteria: (place) => {
      const columns = areaOf(place)?.columns ?? 0;
      const criteria = criteriaOf(place);
      return Array.from({ length: columns }, (_, at) => onWire(criteria.get(at)));
    },
    Enabled: (place) => ("table" in place ? place.table.state.showFilterButton : place.sheet.autoFilter !== null),
    IsDataFiltered: (place) => criteriaOf(place).size > 0,
  },
  ask: {
    GetRange: (place, _args, host) => cells(place, host) ?? notThere("filter", "on the sheet"),
    GetRangeOrNullObject: (place, _args, host) => cells(place, host) ?? null,
  },
  act: {
    Apply: (place, args, host) => {
      const column = args.raw(1) === undefined ? undefined : args.whole(1);
      const criteria = args.raw(2) === undefined ? undefined : fromWire(args.bag(2));
      if ("table" in place) {
        if (column !== undefined && criteria) place.table.filter(columnIdAt(place, column), criteria);
        return undefined;
      }
      const { area } = args.range(0, host, place.sheet);
      const kept = new Map(place.sheet.autoFilter?.criteria ?? []);
      if (column !== undefined && criteria) kept.set(column, criteria);
      place.sheet.setAutoFilter(area, kept);
      return undefined;
    },
    ClearColumnCriteria: (place, args) => {
      setCriteria(place, args.whole(0), null);
      return undefined;
    },
    ClearCriteria: (place) => {
      if ("table" in place) place.table.clearFilters();
      else if (place.sheet.autoFilter) place.sheet.setAutoFilter(place.sheet.autoFilter.area);
      return undefined;
    },
    Reapply: (place) => {
      if ("table" in place) place.table.reapplyFilters();
      else if (place.sheet.autoFilter)
        place.sheet.setAutoFilter(place.sheet.autoFilter.area, place.sheet.autoFilter.criteria);
      return undefined;
    },
    Remove: (place) => {
      if ("table" in place) {
        place.table.clearFilters();
        place.table.set({ showFilterButton: false });
      } else {
        place.sheet.setAutoFilter(null);
      }
      return undefined;
    },
  },
};

/** The filter of one column of a table. */
export const filter: HostType<ColumnPlace> = {
  get: {
    Criteria: ({ table, columnId }) => {
      const criteria = table.state.filters.get(table.columnIndex(columnId));
      return criteria ? onWire(criteria) : null;
    },
  },
  act: {
    Apply: (place, args) => apply(place, fromWire(args.bag(0))),
    ApplyBottomItemsFilter: (place, args) => apply(place, ranked("BottomItems", args)),
    ApplyBottomPercentFilter: (place, args) => apply(place, ranked("BottomPercent", args)),
    ApplyCustomFilter: (place, args) =>
      apply(
        place,
        fromWire({ filterOn: "Custom", criterion1: args.raw(0), criterion2: args.raw(1), operator: args.raw(2) }),
      ),
    ApplyDynamicFilter: (place, args) => apply(place, { filterOn: "Dynamic", criterion1: args.text(0) }),
    ApplyTopItemsFilter: (place, args) => apply(place, ranked("TopItems", args)),
    ApplyTopPercentFilter: (place, args) => apply(place, ranked("TopPercent", args)),
    ApplyValuesFilter: (place, args) => apply(place, { filterOn: "Values", values: listOf(args.raw(0)).map(String) }),
    Clear: (place) => apply(place, null),
  },
};

function apply({ table, columnId }: ColumnPlace, criteria: FilterCriteria | null): undefined {
  table.filter(columnId, criteria);
  return undefined;
}

function ranked(filterOn: FilterCriteria["filterOn"], args: Arguments): FilterCriteria {
  return { filterOn, criterion1: String(args.whole(0)) };
}

function columnIdAt({ table }: { table: ColumnPlace["table"] }, offset: number): number {
  return table.columns[offset]?.id ?? notThere("column", offset);
}

function setCriteria(place: FilterPlace, column: number, criteria: FilterCriteria | null): void {
  if ("table" in place) {
    place.table.filter(columnIdAt(place, column), criteria);
    return;
  }
  const { autoFilter: own } = place.sheet;
  if (!own) throw new DocumentRefusal("InvalidOperation", "The sheet has no filter.");
  const kept = new Map(own.criteria);
  if (criteria) kept.set(column, criteria);
  else kept.delete(column);
  place.sheet.setAutoFilter(own.area, kept);
}

function criteriaOf(place: FilterPlace): ReadonlyMap<number, FilterCriteria> {
  if ("table" in place) return place.table.state.filters;
  return place.sheet.autoFilter?.criteria ?? new Map<number, FilterCriteria>();
}

function areaOf(place: FilterPlace): Area | undefined {
  if (!("table" in place)) return place.sheet.autoFilter?.area;
  return place.table.state.showFilterButton ? place.table.area : undefined;
}

function cells(place: FilterPlace, { document }: HostContext): HostObject | undefined {
  const area = areaOf(place);
  const sheet = "table" in place ? document.sheet(place.table.sheetId) : place.sheet;
  return area && sheet && rangeObject(sheet, area);
}

const kinds = [
  "Values",
  "Custom",
  "TopItems",
  "TopPercent",
  "BottomItems",
  "BottomPercent",
  "Dynamic",
] as const satisfies readonly FilterCriteria["filterOn"][];

function fromWire(bag: Readonly<Record<string, unknown>>): FilterCriteria {
  const kind = bag.filterOn;
  if (kind === "CellColor" || kind === "FontColor" || kind === "Icon") {
    throw new DocumentRefusal("NotImplemented", "The workbench filters by values only.");
  }
  const filterOn = oneOf(kind, kinds);
  const criterion1 = filterOn === "Dynamic" ? (bag.dynamicCriteria ?? bag.criterion1) : bag.criterion1;
  if (filterOn === "Values" && !Array.isArray(bag.values)) throw invalid("A filter by values needs the values.");
  return {
    filterOn,
    ...(Array.isArray(bag.values) && { values: bag.values.map(String) }),
    ...(criterion1 !== undefined && criterion1 !== null && { criterion1: criterionOf(criterion1) }),
    ...(bag.criterion2 !== undefined && bag.criterion2 !== null && { criterion2: textOf(bag.criterion2) }),
    ...(bag.operator !== undefined && bag.operator !== null && { operator: oneOf(bag.operator, ["And", "Or"]) }),
  };
}

/** A number is what the top and bottom filters take. */
function criterionOf(value: unknown): string {
  return typeof value === "number" ? String(value) : textOf(value);
}

function onWire(criteria: FilterCriteria | undefined): Wire {
  // Excel gives an empty criteria object for a column without a filter. [assumed]
  if (!criteria) return {};
  return { ...criteria, values: criteria.values ?? null };
}
