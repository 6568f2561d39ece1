import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { documentStates, documentTables, formatDocument } from "../../../model/documents/documentState";
import { Documents } from "../../../model/documents/tables";
import { requireActor } from "../../../model/people/people";
import { People } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import { requireRow } from "../../../tables/requireRow";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "../words";

export const PROTOCOL_SHEET = "Disposal protocol";

/** Disposes of documents whose time is over, under the number of one protocol. */
export const disposeDocuments: Action<{ readonly documents: readonly string[] }> = {
  title: "Dispose",
  reads: [...documentTables, People],
  plan(tables, { documents }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    if (documents.length === 0) return refuse("Choose at least one document.");
    const states = documentStates(tables, today);
    for (const document of documents) {
      const row = requireRow(tables, Documents, document);
      if (!row.ok) return row;
      const state = states.get(document);
      if (state?.status === "To dispose") continue;
      const { hold, disposedOn } = row.value;
      const why =
        disposedOn !== undefined
          ? `was disposed of on ${disposedOn}`
          : hold !== undefined
            ? `is on hold: ${hold}`
            : state?.keepUntil === undefined
              ? "is kept for good"
              : `must be kept until ${state.keepUntil}`;
      return refuse(`${formatDocument(row.value)}, ${why}. Leave it out.`, { table: "Documents", row: document });
    }
    const taken = tables.rows(Documents).flatMap(({ protocol }) => protocol ?? []);
    const protocol = numbering("DP", today, taken)();
    return ok({
      sentence: `Disposed of ${counted(documents.length, "document")} by protocol ${protocol}`,
      changes: documents.map((document) => update(Documents, document, { disposedOn: today, protocol })),
      created: [{ table: Documents, key: protocol }],
    });
  },
};

/** Draws the protocol of a disposal, to print and to sign. */
export const drawProtocol: Publishing<{ readonly protocol: string }> = {
  title: "Create the protocol",
  reads: [...documentTables, Settings],
  sheets: () => [PROTOCOL_SHEET],
  plan(tables, { protocol }, { today }) {
    const disposed = [...documentStates(tables, today).values()].filter(
      ({ document }) => document.protocol === protocol,
    );
    const on = disposed[0]?.document.disposedOn;
    if (on === undefined) return refuse(`No document was disposed of by ${protocol}.`);
    const { company, address } = companySettings(tables);
    return ok({
      sentence: `Drew protocol ${protocol} on the sheet ${PROTOCOL_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [
        printedPage({
          sheet: PROTOCOL_SHEET,
          called: "the protocol",
          tabColor: "#8764B8",
          title: `${words.protocol.title} ${protocol}`,
          from: [company, ...address.split("\n")],
          facts: [[words.protocol.on, on]],
          table: {
            columns: [
              { header: words.protocol.document, width: 16 },
              { header: words.protocol.what, width: 40 },
              { header: words.protocol.kind, width: 20 },
              { header: words.protocol.dated, width: 12, date: true },
              { header: words.protocol.keptUntil, width: 12, date: true },
            ],
            rows: disposed.map(({ document, keepUntil }) => [
              document.document,
              document.title,
              document.kind,
              document.dated,
              keepUntil,
            ]),
          },
          sentences: [words.protocol.sentence],
          signatures: [words.protocol.signs, words.protocol.witness],
        }),
      ],
    });
  },
};
