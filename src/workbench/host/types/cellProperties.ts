import type { Arguments } from "../Arguments";
import { flagOf } from "../Arguments";
import { HostRefusal } from "../HostRefusal";
import type { Wire } from "../HostType";
import type { RangePlace } from "../RangePlace";

/** The properties of each cell of a range that are asked for; of these the host serves the links. */
export function cellProperties(place: RangePlace, args: Arguments): Wire {
  const asked = Object.entries(args.bag(0)).filter(([, isWanted]) => isWanted !== undefined && isWanted !== null);
  const other = asked.find(([name]) => name !== "hyperlink");
  if (other) throw new HostRefusal("ApiNotFound", `Range.getCellProperties is not served for ${other[0]}.`);
  const wanted = asked.some(([, isWanted]) => flagOf(isWanted));
  const { sheet, area } = place;
  const linked = new Set(sheet.state.hyperlinks.map(({ row, column }) => `${String(row)} ${String(column)}`));
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => {
      const [row, column] = [area.row + down, area.column + right];
      if (!wanted) return {};
      const isLinked = linked.has(`${String(row)} ${String(column)}`);
      return { hyperlink: isLinked ? hyperlinkAt(place, row, column) : null };
    }),
  );
}

/** The link on a cell, as the client reads it. */
export function hyperlinkAt({ sheet }: RangePlace, row: number, column: number): Wire {
  const link = sheet.hyperlink(row, column);
  if (!link) return null;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.location !== undefined && { documentReference: link.location }),
    screenTip: link.screenTip ?? "",
    textToDisplay: sheet.text(row, column),
  };
}
