/** Whether a word says that an amount was spent or came back, as statements mark it; undefined where it says neither. */
export function sideOf(word: string): "debit" | "credit" | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[.\s]+/g, "");
  return debits.has(plain) ? "debit" : credits.has(plain) ? "credit" : undefined;
}

const debits = new Set(
  "d dr db deb dbit debit débit debe debet s soll af uit out belastung lastschrift cargo adeudo addebito dare withdrawal paidout moneyout -".split(
    " ",
  ),
);
const credits = new Set(
  "c cr crdt cred credit crédit haber h haben bij in gutschrift abono accredito avere deposit paidin moneyin refund +".split(
    " ",
  ),
);
