/** What the choice of a person says for all of them. */
export const EVERYONE = "";
