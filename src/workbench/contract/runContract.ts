import { contract } from "./facts";

export interface FactReport {
  readonly subject: string;
  readonly name: string;
  readonly assumed: boolean;
  /** On what it depends whether it holds. */
  readonly depends?: string;
  /** What was found instead; undefined where the fact holds. */
  readonly problem?: string;
}

/** Tries every fact in the Excel that is there, one after the other, and tells of each. */
export async function runContract(excel: typeof Excel, tell: (report: FactReport) => void): Promise<FactReport[]> {
  const reports: FactReport[] = [];
  for (const { subject, facts } of contract) {
    for (const fact of facts) {
      const problem = await fact.run(excel).then(
        () => undefined,
        (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
      );
      const report = {
        ...{ subject, name: fact.name, assumed: fact.assumed === true },
        ...(fact.depends !== undefined && { depends: fact.depends }),
        ...(problem !== undefined && { problem }),
      };
      reports.push(report);
      tell(report);
    }
  }
  return reports;
}
