import { counted } from "../../domain/sentence";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { update, type Change } from "../../tables/change";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Approvals, type Approval } from "./approvals";
import { isAskedAsBefore } from "./approvalState";
import { decisionTables, subjectsNow } from "./approvalSubjects";
import type { SubjectNow } from "./approvalSubject";

/** Approvals that an older version noted with a check figure instead of the words of each line. */
export const formerApprovals = (tables: TableSet): readonly Approval[] =>
  tables
    .rows(Approvals)
    .filter(
      ({ kind, subject, withdrawnOn }) => kind === "Claim" && withdrawnOn === undefined && / check \d+$/.test(subject),
    );

/**
 * Writes what an older version noted as approved in the words of this one, where nothing changed since, so that the cells
 * tell the same. What reads otherwise is named; it must be asked again.
 */
export const carryOverApprovals: Action<undefined> = {
  title: "Carry over approvals",
  reads: decisionTables,
  plan(tables) {
    const subjectNow = subjectsNow(tables);
    const held = new KeyMap<SubjectNow>();
    const changes: Change[] = [];
    const others = new Set<string>();
    for (const { approval, kind, reference, subject } of formerApprovals(tables)) {
      const now = subjectNow(kind, reference);
      if (now && isAskedAsBefore(subject, now)) {
        held.set(reference, now);
        changes.push(update(Approvals, approval, { subject: now.subject }));
      } else others.add(reference);
    }
    for (const { lines } of held.values())
      changes.push(
        ...(lines?.() ?? []).map(({ table, key, reads }): Change => ({
          kind: "update",
          table,
          key,
          set: { askedAs: reads },
        })),
      );
    const changed =
      others.size === 0
        ? []
        : [
            `${[...others].join(", ")} can't be compared with what was approved: changed since, or cancelled. Ask again what still needs approval.`,
          ];
    if (changes.length === 0) return refuse(changed[0] ?? "Approvals of an older version were carried over already.");
    return ok({
      sentence: `Carried over what was approved of ${counted(held.size, "claim")} in an older version`,
      changes,
      warnings: changed,
    });
  },
};
