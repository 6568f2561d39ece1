import { Approvals } from "../../model/approvals/approvals";
import { carryOverApprovals, formerApprovals } from "../../model/approvals/carryOver";
import type { Session } from "../../session/session";

/** After tables were brought up to date: what an older version noted as approved is written as this one compares it. */
export async function carryOverFormer(session: Session): Promise<void> {
  const read = await session.load([Approvals]);
  if (read.ok && read.value.has(Approvals) && formerApprovals(read.value).length > 0)
    await session.run(carryOverApprovals, undefined);
}
