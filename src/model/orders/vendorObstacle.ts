import type { Day } from "../../domain/calendarDay";
import type { Vendor } from "../stock/tables";
import { isApproved } from "../stock/vendorApproval";

/** Why no order may go to the vendor today, with the way out; undefined where it may. */
export function vendorObstacle(vendor: Vendor, today: Day): string | undefined {
  if (isApproved(vendor, today)) return undefined;
  if (!vendor.approved) return `${vendor.vendor} is not an approved vendor. Approve it in Vendors or choose another.`;
  return `the approval of ${vendor.vendor} ended on ${vendor.approvedUntil ?? ""}. Renew it in Vendors or choose another.`;
}
