import { batchFacts } from "./batches";
import { cellFacts } from "./cells";
import { drawnFacts } from "./drawn";
import { eventFacts } from "./events";
import { depending } from "./fact";
import type { Fact } from "./fact";
import { filterFacts } from "./filters";
import { formatFacts } from "./formats";
import { formulaFacts } from "./formulas";
import { growthFacts } from "./growth";
import { nameFacts } from "./names";
import { outlineFacts } from "./outlines";
import { rangeFacts } from "./ranges";
import { sheetFacts } from "./sheets";
import { styleFacts } from "./styles";
import { tableFacts } from "./tables";
import { traceFacts } from "./traces";
import { workbookFacts } from "./workbook";

/** office-js issues 2093, 5909. */
const AUTO_CORRECT = "while AutoCorrect includes new rows in tables and fills their formulas";

/** Everything that we hold true of Excel, by subject. */
export const contract: readonly { readonly subject: string; readonly facts: readonly Fact[] }[] = [
  { subject: "Batches", facts: batchFacts },
  { subject: "Cells", facts: cellFacts },
  { subject: "Ranges", facts: rangeFacts },
  { subject: "Tables", facts: tableFacts },
  { subject: "Tables that grow", facts: growthFacts.map((fact) => depending(AUTO_CORRECT, fact)) },
  { subject: "Filters and sorting", facts: filterFacts },
  { subject: "Formulas", facts: formulaFacts },
  { subject: "Events", facts: eventFacts },
  { subject: "Sheets and protection", facts: sheetFacts },
  { subject: "Names and settings", facts: nameFacts },
  { subject: "Formats, checks and pages", facts: formatFacts },
  { subject: "The workbook and its charts", facts: workbookFacts },
  { subject: "Outlines and page breaks", facts: outlineFacts },
  { subject: "Styles and cell properties", facts: styleFacts },
  { subject: "Precedents and copies", facts: traceFacts },
  { subject: "Pages that are drawn", facts: drawnFacts },
];
