import { addDays, type Day } from "../../../domain/calendarDay";
import type { NewRow } from "../../../tables/defineTable";
import type { Vendors } from "../../../model/stock/tables";
import type { Departments, Locations } from "../../../model/company/lists";
import type { Settings } from "../../../model/company/settings";

export const requesters = ["Nora Lindqvist", "Tomas Berg", "Aisha Rahman"] as const;
/** Approves what is above the limit. */
export const manager = "Helen Marsh";
export const mainLocation = "Central store";

export const sampleSettings: readonly NewRow<typeof Settings.columns>[] = [
  { name: "Company", value: "Fernhill Works" },
  { name: "Approval limit", value: 1000 },
  { name: "Time zone", value: "Europe/Dublin" },
];

export const sampleLocations: readonly NewRow<typeof Locations.columns>[] = [
  { location: mainLocation, site: "Fernhill", kind: "Store" },
  { location: "Workshop cage", site: "Fernhill", kind: "Cage" },
  { location: "Riverside office", site: "Riverside", kind: "Cupboard" },
];

export const sampleDepartments: readonly (NewRow<typeof Departments.columns> & { readonly location: string })[] = [
  { department: "Administration", costCentre: "1100", manager: "Helen Marsh", location: "Riverside office" },
  { department: "Sales", costCentre: "1200", manager: "Jonas Okafor", location: "Riverside office" },
  { department: "Workshop", costCentre: "2100", manager: "Marta Silva", location: "Workshop cage" },
  { department: "Site services", costCentre: "2200", manager: "Pavel Dvorak", location: "Workshop cage" },
  { department: "Dispatch", costCentre: "2300", manager: "Grace Holm", location: mainLocation },
  { department: "Facilities", costCentre: "3100", manager: "Liam Byrne", location: mainLocation },
];

export interface SampleVendor {
  readonly row: NewRow<typeof Vendors.columns>;
  /** Days that it promises from order to delivery. */
  readonly leadDays: number;
  /** The chance that a delivery comes after the promised day. */
  readonly lateness: number;
}

/** Ten vendors that are approved, one that never was and one whose approval ran out. */
export function sampleVendors(today: Day): readonly SampleVendor[] {
  const approved = (
    vendor: string,
    contact: string,
    leadDays: number,
    lateness: number,
    more: Partial<NewRow<typeof Vendors.columns>> = {},
  ): SampleVendor => ({
    row: {
      vendor,
      approved: true,
      contact,
      email: `orders@${(vendor.split(" ")[0] ?? "").toLowerCase()}.example`,
      termsDays: 30,
      rank: 1,
      ...more,
    },
    leadDays,
    lateness,
  });
  return [
    approved("Northway Office Supply", "Ines Hale", 3, 0.06),
    approved("Brightleaf Paper", "Oskar Lund", 5, 0.09),
    approved("Clearwater Hygiene", "Dana Whitfield", 6, 0.07, { overTolerance: 0 }),
    approved("Harbour Catering", "Milo Ferreira", 2, 0.04),
    approved("Shieldmark Safety", "Ruth Calloway", 9, 0.14, { approvedUntil: addDays(today, 120) }),
    approved("Ironbridge Tools", "Karl Vestergaard", 8, 0.1),
    approved("Voltline Electrical", "Sofia Marin", 10, 0.16, { underTolerance: 0.02 }),
    approved("Packwell Packaging", "Peter Nowak", 7, 0.22, { overTolerance: 0.1, underTolerance: 0.05, termsDays: 14 }),
    approved("Keystone Systems", "Yuki Arden", 12, 0.1, { termsDays: 14 }),
    approved("Medica Direct", "Elin Strand", 5, 0.05),
    approved("Duskfield Trading", "R. Dusk", 15, 0.5, { approved: false, rank: 9 }),
    approved("Quickstock Direct", "Sales desk", 2, 0.2, { approvedUntil: addDays(today, -40), rank: 5 }),
  ];
}
