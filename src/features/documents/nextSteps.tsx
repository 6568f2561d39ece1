import { isInForce, type DocumentState } from "../../model/documents/documentState";
import type { NextStep } from "../../ui/recordSource";
import { actionStep, pageStep, type Step } from "../../ui/Steps";
import { disposeDocuments } from "./dispose/disposeDocuments";
import { documentRecord } from "./documentRecord";
import { words } from "./words";

/** The ways on from a document's status, the usual one first. */
export function nextSteps(state: DocumentState): readonly Step[] {
  const { document } = state.document;
  const renew = pageStep(words.renew.title, "documents/renew", { document });
  const review = pageStep(words.review.title, "documents/review", { document });
  if (state.status === "To dispose") return [actionStep(disposeDocuments, { documents: [document] })];
  if (state.status === "Review due") return [review, renew];
  if (isInForce(state) || state.status === "Expired") return [renew, review];
  return [];
}

export const nextOfDocument: NextStep = {
  reads: documentRecord.reads,
  of: (tables, key, today) => {
    const state = documentRecord.find(tables, key, today);
    return state && nextSteps(state)[0];
  },
};
