import { features } from "../../src/app/features";
import { functionList } from "../../src/functions/help/functionList";
import { describeTable } from "../../src/tables/describe";
import { tablesOf } from "../../src/ui/feature";
import { contract } from "../../src/workbench/contract/facts";
import { generateMetadata } from "../functions/generateMetadata";

/** The pages that are made from the code, by where they stand. */
export async function references(): Promise<ReadonlyMap<string, string>> {
  const { functions } = await generateMetadata();
  return new Map([
    ["src/model/README.md", tablesPage()],
    ["src/workbench/contract/README.md", factsPage()],
    ["src/functions/README.md", functionsPage(functionList(functions), functions.length)],
  ]);
}

function tablesPage(): string {
  const tables = tablesOf(features);
  return `# The tables

The company's records. A folder here is a concept: its tables, the states that follow from their rows, its ledgers, and the sentences that name a record. A rule that two duties need lives here, once.

The ${tables.length} tables of a workbook, as \`npm run docs\` reads them from the code; columns in italics are calculated by Excel. The pane shows what each column is for (Tables and columns).

${tables.map(describeTable).join("\n")}
`;
}

const functionsPage = (list: string, count: number): string => `# The functions

The door from a cell to a rule. Anyone can type these ${count} functions into a cell; each has a page of help with its formula and source. Made from the code by \`npm run docs\`; every example is tested.

${list.trim()}
`;

function factsPage(): string {
  const facts = contract.flatMap(({ subject, facts: all }) => all.map((fact) => ({ subject, ...fact })));
  const assumed = facts.filter((fact) => fact.assumed);
  const tableOf = (rows: typeof facts): string =>
    [
      "| subject | fact | source | holds |",
      "| --- | --- | --- | --- |",
      ...rows.map(({ subject, name, assumed: isAssumed, depends }) =>
        `| ${subject} | ${name} | ${isAssumed ? "assumed" : "documented or reported"} | ${depends ?? "everywhere"} |`.replace(
          /\*/g,
          "\\*",
        ),
      ),
    ].join("\n");
  return `# What is held true of Excel

${facts.length} facts, as the product's command \`docs\` reads them from the code. ${assumed.length} of them are assumed: neither Microsoft's documentation nor a report says so. All are tried on the workbench's host, in Node and in Chromium; the page that tries them in Microsoft's Excel opens by the command that the front page names, and gives the result as one text. A test sees that each member of Excel's API that the product uses is tried by a fact.

## Assumed

${tableOf(assumed)}

## Documented or reported

${tableOf(facts.filter((fact) => !fact.assumed))}
`;
}
