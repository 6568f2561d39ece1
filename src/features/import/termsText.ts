import { readTerms } from "../../science/paymentTerms";

/** The days of payment terms that are more than a number: "Net 30", "2/10 net 30", "14 Tage netto", "30 jours net". */
export function daysOfTerms(text: string): number | undefined {
  if (!NET.test(text)) return undefined;
  const terms = readTerms(text) ?? readTerms(text.replace(NET, "").replace(DAYS, "").trim());
  return terms?.from === "invoice date" ? terms.days : undefined;
}

const NET = /(?<!\p{L})(net|netto|nets|neto|netos|n\s*\/)(?!\p{L})/iu;
const DAYS = /(?<=\d\s*)(tage|tagen|jours|días|dias|dagen|giorni|dni)(?!\p{L})/iu;
