import type { Day } from "../../domain/calendarDay";
import type { Vendor } from "./tables";

/** True where orders may go to the vendor on a day. */
export const isApproved = ({ approved, approvedUntil }: Vendor, on: Day): boolean =>
  approved && (approvedUntil === undefined || on <= approvedUntil);
