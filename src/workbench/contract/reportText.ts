import type { FactReport } from "./runContract";

/** What was found, as one text to send: first what does not hold, then which assumptions are settled. */
export function reportText(reports: readonly FactReport[], about: string): string {
  const broken = reports.filter(({ problem }) => problem !== undefined);
  const settled = reports.filter(({ assumed, problem }) => assumed && problem === undefined);
  return [
    `${String(reports.length - broken.length)} of ${String(reports.length)} facts hold in ${about}.`,
    ...section("Do not hold", broken),
    ...section("Were assumed, and hold", settled),
  ].join("\n");
}

const section = (title: string, reports: readonly FactReport[]): readonly string[] =>
  reports.length === 0
    ? []
    : [
        "",
        `${title}:`,
        ...reports.map(({ subject, name, assumed, depends, problem }) =>
          [
            `- ${subject}: ${name}`,
            ...(assumed && problem !== undefined ? ["(assumed)"] : []),
            ...(depends === undefined ? [] : [`(${depends})`]),
            ...(problem === undefined ? [] : [`- ${problem}`]),
          ].join(" "),
        ),
      ];
