import { equipmentStates, equipmentTables, type EquipmentState } from "../../model/equipment/equipmentState";
import { Locations } from "../../model/company/lists";
import { Settings } from "../../model/company/settings";
import { Equipment } from "../../model/equipment/tables";
import { People } from "../../model/people/people";
import { Requests } from "../../model/requests/tables";
import { Vendors } from "../../model/stock/tables";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** What the pages about a piece of equipment have in common. */
export const equipmentRecord: RecordKind<EquipmentState> = {
  table: Equipment,
  path: "equipment/piece",
  param: "tag",
  list: { path: "equipment", label: words.title },
  reads: [...equipmentTables, Settings, Vendors, Locations, People, Requests],
  find: (tables, key, today) => equipmentStates(tables, today).get(key),
  gone: { title: words.gone, text: words.goneText },
};
