/** What is left out of an invoice's number where it is compared: spaces and the signs that people write or leave out. */
export const LEFT_OUT = [" ", "\u00a0", ".", ",", "-", "/", "\\", "_", "#", ":", ";", "'", '"', "(", ")", "*"] as const;

const LEFT_OUT_ANYWHERE = new RegExp(`[${LEFT_OUT.map((sign) => `\\${sign}`).join("")}]`, "g");

/** How many characters of a number are looked at. */
export const NUMBER_LENGTH = 40;

/**
 * An invoice's number as it is compared: capitals, without punctuation, leading zeros and one trailing letter behind a digit.
 * 582789a, .582-789 and 00582789 are the same number.
 */
export function normalisedNumber(number: string): string {
  const plain = number.replace(LEFT_OUT_ANYWHERE, "").toUpperCase().slice(0, NUMBER_LENGTH);
  const trimmed = plain.replace(/^0+(?=.)/, "");
  return /\d[A-Z]$/.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
}
