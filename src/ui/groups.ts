/** The groups in which the navigation shows the duties, in its order. */
export const groups = {
  home: "Home",
  supply: "Supply",
  people: "People",
  service: "Service",
  manage: "Manage",
} as const;

export type Group = keyof typeof groups;

/** The groups by the key that leads to each, with Alt: 1 to Home, 2 to the first of the menu. */
export const groupKeys: readonly Group[] = ["home", "supply", "people", "service", "manage"];
