import { ok, refuse } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { Lists } from "../../../model/company/lists";
import { Requests } from "../../../model/requests/tables";
import { formatItem } from "../../../model/stock/formatItem";
import { Items, Moves } from "../../../model/stock/tables";
import { unitsIn } from "../../../model/stock/units";
import { supplyByRequest, supplyStates, supplyTables } from "../../../model/supply/supplyState";
import { exactQuantity } from "../../../science/quantity";
import { KeyMap } from "../../../tables/keys";
import { requireRow } from "../../../tables/requireRow";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "../words";

const SLIP_SHEET = "Issue slip";

/** Draws a slip of what was handed out of a request, to print and to sign. */
export const drawIssueSlip: Publishing<{ readonly request: string }> = {
  title: words.slip.draw,
  reads: [...new Set([...supplyTables, Requests, Settings, Lists])],
  sheets: () => [SLIP_SHEET],
  plan(tables, { request }, { today }) {
    const row = requireRow(tables, Requests, request);
    if (!row.ok) return row;
    const lines = supplyByRequest(supplyStates(tables)).get(row.value.request) ?? [];
    const stateOf = new KeyMap(
      lines.flatMap((state) => [state.key, ...state.orders.map(({ key }) => key)].map((key) => [key, state] as const)),
    );
    const issues = tables
      .rows(Moves)
      .filter(({ type, reference }) => type === "Issue" && reference !== undefined && stateOf.has(reference));
    const [first] = lines;
    if (!first || issues.length === 0) return refuse(`Nothing of ${request} is issued yet.`);
    const unitOf = unitsIn(tables);
    const { columns } = words.slip;
    return ok({
      sentence: `Drew the slip of ${row.value.request} on the sheet ${SLIP_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [
        printedPage({
          sheet: SLIP_SHEET,
          called: words.slip.called,
          tabColor: "#8764B8",
          title: `${words.slip.title} ${row.value.request}`,
          from: [companySettings(tables).company],
          facts: [
            ["", row.value.subject],
            [words.slip.department, first.line.department],
            [words.slip.requester, row.value.requester],
            [words.slip.date, today],
          ],
          table: {
            columns: [
              { header: columns.date, width: 12, date: true },
              { header: columns.item, width: 34 },
              { header: columns.quantity, width: 9, format: "#,##0.######" },
              { header: columns.unit, width: 8 },
              { header: columns.from, width: 16 },
              { header: columns.note, width: 24 },
              { header: columns.open, width: 12, format: "#,##0.######" },
            ],
            rows: issues.map(({ date, item, quantity, location, note, reference }) => {
              const state = stateOf.get(reference ?? "");
              const open =
                state && state.line.stoppedOn === undefined ? exactQuantity(state.line.quantity - state.issued) : 0;
              return [
                date,
                formatItem(tables, item),
                exactQuantity(-quantity),
                unitOf(-quantity, tables.find(Items, item)?.unit),
                location,
                note,
                open > 0 ? open : undefined,
              ];
            }),
          },
          sentences: [words.slip.sentence],
          signatures: [words.slip.handedOver, words.slip.taken],
        }),
      ],
    });
  },
};
