import { ok, refuse } from "../../../domain/result";
import { counted } from "../../../domain/sentence";
import { companySettings, Settings } from "../../../model/company/settings";
import { cycleCounts } from "../../../model/stock/cycleCount";
import { Items, Moves } from "../../../model/stock/tables";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "../words";

/** The sheet on which counts are written by hand, or typed. */
export const COUNT_SHEET = "Count sheet";

/** Draws the list of what is to be counted at a location, to print or to type into; the book's figures are not on it, so that they lead nobody. */
export const drawCountSheet: Publishing<{ readonly location: string; readonly items: readonly string[] }> = {
  title: words.countSheet.draw,
  reads: [Items, Moves, Settings],
  sheets: () => [COUNT_SHEET],
  plan(tables, { location, items }, { today }) {
    const wanted = new Set(items);
    const rows = cycleCounts(tables, location, today).filter(({ item }) => wanted.has(item.item));
    if (rows.length === 0) return refuse(`Nothing is to be counted in ${location}. Show all that are kept there.`);
    const says = words.countSheet.sheet;
    return ok({
      sentence: `Drew ${counted(rows.length, "item")} of ${location} on the sheet ${COUNT_SHEET}; print it with Ctrl+P, or type into it`,
      changes: [],
      pages: [
        printedPage({
          sheet: COUNT_SHEET,
          called: says.called,
          tabColor: "#0F6CBD",
          title: words.countSheet.title,
          from: [companySettings(tables).company],
          facts: [
            [says.location, location],
            [says.drawn, today],
          ],
          table: {
            columns: [
              { header: says.item, width: 18 },
              { header: says.name, width: 42 },
              { header: says.unit, width: 10 },
              { header: says.last, width: 14, date: true },
              { header: says.counted, width: 14 },
            ],
            rows: rows.map(({ item, lastCounted }) => [item.item, item.name, item.unit, lastCounted, undefined]),
          },
          sentences: [says.how],
          signatures: [says.signature],
        }),
      ],
    });
  },
};
