import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import type { Table } from "../../document/Table";
import type { HostObject } from "../HostObject";
import { rangeObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import { notThere } from "../HostRefusal";

/** The sheet of a table; refuses once the table has been deleted. */
export function sheetOf(one: Table, { document }: HostContext): Sheet {
  const sheet = one.exists ? document.sheet(one.sheetId) : undefined;
  return sheet ?? notThere("table", one.name);
}

/** A part of a table as a Range; refuses a part that it does not show. */
export function cells(one: Table, area: Area | undefined, host: HostContext): HostObject<"Range"> {
  const sheet = sheetOf(one, host);
  return area ? rangeObject(sheet, area) : notThere("such a row in table", one.name);
}
