/** The groups in which the navigation shows the duties, in its order. */
export const groups = {
  home: "Home",
  supply: "Supply",
  people: "People",
  service: "Service",
  manage: "Manage",
} as const;

export type Group = keyof typeof groups;
