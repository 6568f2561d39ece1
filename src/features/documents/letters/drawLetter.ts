import { ok } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "../words";

export const LETTER_SHEET = "Letter";

export interface WrittenLetter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** Draws a letter on its sheet, to print. */
export const drawLetter: Publishing<WrittenLetter> = {
  title: "Create the letter",
  reads: [Settings],
  sheets: () => [LETTER_SHEET],
  plan(tables, { to, subject, body }, { today }) {
    const { company, address } = companySettings(tables);
    return ok({
      sentence: `Drew "${subject}" on the sheet ${LETTER_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [
        printedPage({
          sheet: LETTER_SHEET,
          called: "the letter",
          tabColor: "#8764B8",
          title: subject,
          from: [company, ...address.split("\n")],
          facts: [
            [words.letters.to, to.filter((line) => line !== "").join(", ")],
            [words.letters.date, today],
          ],
          sentences: body.split("\n"),
        }),
      ],
    });
  },
};
