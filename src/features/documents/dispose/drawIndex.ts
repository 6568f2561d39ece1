import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { documentStates, documentTables } from "../../../model/documents/documentState";
import { sameKey } from "../../../tables/keys";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "../words";

export const INDEX_SHEET = "Document index";

export interface IndexInput {
  /** Left out: of all kinds. */
  readonly kind?: string | undefined;
  readonly withConfidential: boolean;
}

/** Draws the index of documents for auditors: by kind, with where each is and how long it is kept. */
export const drawIndex: Publishing<IndexInput> = {
  title: "Create the index",
  reads: [...documentTables, Settings],
  sheets: () => [INDEX_SHEET],
  plan(tables, { kind, withConfidential }, { today }) {
    const listed = [...documentStates(tables, today).values()]
      .filter(({ document }) => kind === undefined || sameKey(document.kind, kind))
      .filter(({ document }) => withConfidential || document.confidential !== true)
      .sort(
        (a, b) =>
          a.document.kind.localeCompare(b.document.kind) || a.document.document.localeCompare(b.document.document),
      );
    if (listed.length === 0) return refuse("There is no such document to list.");
    return ok({
      sentence: `Listed ${counted(listed.length, "document")} on the sheet ${INDEX_SHEET}`,
      changes: [],
      pages: [
        printedPage({
          sheet: INDEX_SHEET,
          called: "the index of documents",
          tabColor: "#8764B8",
          title: words.index.title,
          from: [companySettings(tables).company],
          facts: [
            [words.index.on, today],
            [words.index.kind, kind],
          ],
          landscape: true,
          table: {
            columns: words.index.columns,
            rows: listed.map(({ document, status, keepUntil }) => [
              document.kind,
              document.document,
              document.title,
              document.record,
              document.version,
              document.dated,
              document.validUntil,
              keepUntil ?? words.index.forGood,
              status,
              document.link,
            ]),
          },
        }),
      ],
    });
  },
};
