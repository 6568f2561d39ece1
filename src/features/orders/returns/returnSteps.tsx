import { returnTables, type ReturnState } from "../../../model/returns/returnState";
import type { NextStep } from "../../../ui/recordSource";
import { actionStep, pageStep, publishStep, type Step } from "../../../ui/Steps";
import { noteTold } from "./followReturns";
import { returnRecord } from "./returnRecord";
import { drawSlip } from "./returnSlip";
import { words } from "./words";

/** The ways on from a return's status, the usual one first. */
export function returnSteps({ row, status }: ReturnState): readonly Step[] {
  const on = (how: "send" | "back" | "close" | "cancel"): Step =>
    pageStep(words.steps[how], "orders/return-step", { return: row.return, how });
  const slip = publishStep(drawSlip, { slip: row.slip });
  const told = row.toldOn === undefined ? [actionStep(noteTold, { slip: row.slip })] : [];
  const cancel = row.sentOn === undefined ? [on("cancel")] : [];
  switch (status) {
    case "To send":
      return [on("send"), slip, ...told, ...cancel, on("close")];
    case "To come":
      return [
        row.receipt === undefined
          ? on("back")
          : pageStep(words.steps.receive, "orders/receive", { order: row.order ?? "" }),
        slip,
        ...told,
        on("close"),
      ];
    case "To credit":
      return [pageStep(words.steps.credit, "invoices/enter", { return: row.return }), ...told, ...cancel, on("close")];
    case "Done":
      return cancel;
    case "Closed":
    case "Cancelled":
      return [];
  }
}

export const nextOfReturn: NextStep = {
  reads: returnTables,
  of: (tables, key, today) => {
    const state = returnRecord.find(tables, key, today);
    return state && returnSteps(state)[0];
  },
};
