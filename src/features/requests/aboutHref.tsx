import { hrefOf } from "../../ui/route";

/** The page of what a request came from, by the letters of its number; undefined for a text that is no such number. */
export function aboutHref(about: string): string | undefined {
  const [number = "", line] = about.split(" / ");
  const found = pages.find(({ letters }) => number.toUpperCase().startsWith(`${letters}-`));
  if (!found || (line !== undefined && found.letters !== "PO")) return undefined;
  return hrefOf(found.path, { [found.param]: number });
}

const pages = [
  { letters: "PO", path: "orders/order", param: "order" },
  { letters: "IV", path: "invoices/invoice", param: "invoice" },
  { letters: "TR", path: "travel/trip", param: "trip" },
  { letters: "CL", path: "expenses/claim", param: "claim" },
];
