/** A word as rules compare it. */
export const plain = (word: string | undefined): string => (word ?? "").trim().toLowerCase();
