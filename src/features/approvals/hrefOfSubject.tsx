import type { ApprovalKind } from "../../model/approvals/approvals";
import { hrefOf } from "../../ui/route";

/** The page of what is to be approved. */
export const hrefOfSubject = (kind: ApprovalKind, reference: string): string => hrefs[kind](reference);

const hrefs: Readonly<Record<ApprovalKind, (reference: string) => string>> = {
  Order: (order) => hrefOf("orders/order", { order }),
  Invoice: (invoice) => hrefOf("invoices/invoice", { invoice }),
  Trip: (trip) => hrefOf("travel/trip", { trip }),
  Claim: (claim) => hrefOf("expenses/claim", { claim }),
};
