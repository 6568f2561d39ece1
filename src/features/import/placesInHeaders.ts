import type { Part } from "./groups";
import type { TableMapping } from "./mapping";
import type { Ground } from "./ground";

/** Columns such as "Current Quantity Main store": each is about its own place. One mapping for each of them. */
export function placesInHeaders(part: Part, mapping: TableMapping, { looks }: Ground): readonly TableMapping[] {
  const field = part.as === "count" ? "quantity" : part.table.name === "Levels" ? "minimum" : undefined;
  const source = field === undefined ? undefined : mapping.fields[field];
  if (field === undefined || source?.from !== "columns") return [mapping];
  const named = placeIn(source.columns[0] ?? "", field);
  if (!named) return [mapping];
  return looks.flatMap(({ header, kind }) => {
    const place = placeIn(header, field);
    if (place?.what !== named.what || kind !== "number") return [];
    return [
      {
        ...mapping,
        onlyWhere: header,
        fields: {
          ...mapping.fields,
          [field]: { from: "columns" as const, columns: [header] },
          location: { from: "fixed" as const, text: place.location },
        },
      },
    ];
  });
}

/** What a header measures and where, if it names a place, alone or after that. */
export function placeIn(
  header: string,
  field: string,
): { readonly what: string; readonly location: string } | undefined {
  const plain = field === "quantity" ? PLACE.exec(header) : null;
  if (plain) return { what: "", location: header.trim() };
  const [, what, location] = shapes[field]?.exec(header) ?? [];
  return what === undefined || location === undefined
    ? undefined
    : { what: what.toLowerCase(), location: location.trim() };
}

/** "Warehouse 2", "Lager Nord": a number below it is what is there. */
const PLACE =
  /^(location|warehouse|store|shop|site|branch|depot|lager|filiale|standort|entrepôt|dépôt|magasin|almac[ée]n|tienda|sucursal)\s+(?!(id|nos?|nr|numbers?|codes?|name|type|key|qty|quantity|count|value|cost|price|min|max|capacity|level|stock|total|wert|menge|preis|valeur|valor)\b|#)\S/i;

const shapes: Readonly<Record<string, RegExp>> = {
  quantity:
    /^(current quantity|initial quantity on hand|quantity on hand|qty on hand|stock on hand|on hand|in stock|bestand|existencias|stock)\s*[-–:@([/]?\s+(?!level|alert|value|date|unit|uom|code|no\b|number|status|actuel|réel|actual|mini|max|on hand|qty|quantity)([^)\]]+?)\s*[)\]]?$/i,
  minimum:
    /^(stock alert count|reorder point|reorder level|min stock|min)\s*[-–:@([/]?\s+(?!qty|quantity|stock|level|order|\()([^)\]]+?)\s*[)\]]?$/i,
};
