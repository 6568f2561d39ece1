import type { MailDraft } from "../../../domain/mail";
import { formatQuantity } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { Lists } from "../../../model/company/lists";
import { companySettings, Settings } from "../../../model/company/settings";
import { orderStateOf, orderStateTables, type OrderState } from "../../../model/orders/orderState";
import { Orders } from "../../../model/orders/tables";
import { orderLineOf, undecidedRejects } from "../../../model/returns/returnState";
import { VendorReturns, type VendorReturn } from "../../../model/returns/tables";
import { formatItem } from "../../../model/stock/formatItem";
import { Items, VendorItems, Vendors, type Vendor } from "../../../model/stock/tables";
import { quantitiesIn, unitsIn } from "../../../model/stock/units";
import { joinKey, type AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { printedPage } from "../../../workbook/pages/printedPage";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { words } from "./words";

/** The sheet on which return slips are printed, one after the other. */
export const SLIP_SHEET = "Return slip";

export const slipTables: readonly AnyTable[] = [
  ...new Set([...orderStateTables, Settings, VendorReturns, Items, VendorItems, Vendors, Lists]),
];

/** Draws a return slip, to print and to put to the goods. */
export const drawSlip: Publishing<{ readonly slip: string }> = {
  title: words.slip.draw,
  reads: slipTables,
  sheets: () => [SLIP_SHEET],
  plan(tables, { slip }, { today }) {
    const rows = rowsOf(tables, slip);
    const [first] = rows;
    if (!first) return refuse(`${slip} holds nothing that goes back.`);
    const { company, address } = companySettings(tables);
    const vendor = tables.find(Vendors, first.vendor);
    const unitOf = unitsIn(tables);
    return ok({
      sentence: `Drew ${slip} on the sheet ${SLIP_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [
        printedPage({
          sheet: SLIP_SHEET,
          called: words.slip.called,
          tabColor: "#107C41",
          title: `${words.slip.title} ${slip}`,
          from: [company, ...address.split("\n")],
          facts: [
            [words.slip.to, first.vendor],
            ["", vendor?.contact],
            ["", vendor?.email],
            [words.slip.date, first.sentOn ?? today],
            [words.slip.reference, first.note],
          ],
          table: {
            columns: [
              { header: words.slip.columns.return, width: 14 },
              { header: words.slip.columns.item, width: 30 },
              { header: words.slip.columns.code, width: 14 },
              { header: words.slip.columns.quantity, width: 9, format: "#,##0.######" },
              { header: "", width: 8 },
              { header: words.slip.columns.order, width: 18 },
              { header: words.slip.columns.reason, width: 16 },
              { header: words.slip.columns.outcome, width: 12 },
            ],
            rows: rows.map((row) => [
              row.return,
              formatItem(tables, row.item),
              codeOf(tables, row),
              row.quantity,
              unitOf(row.quantity, tables.find(Items, row.item)?.unit),
              orderLineOf(row),
              row.reason,
              words.wanted[row.outcome],
            ]),
          },
          sentences: [words.slip.ask],
          signatures: [words.slip.handedOver, words.slip.taken],
        }),
      ],
    });
  },
};

/** The mail that goes with a slip: what goes back or is thrown away here, and what is expected for it. */
export function slipMail(tables: TableSet, slip: string): MailDraft {
  const rows = rowsOf(tables, slip, true);
  const vendor = tables.find(Vendors, rows[0]?.vendor ?? "");
  const say = quantitiesIn(tables);
  const lines = rows.map((row) => {
    const from = orderLineOf(row);
    const code = codeOf(tables, row);
    return `- ${row.return}: ${say(row.quantity, tables.find(Items, row.item)?.unit)} of ${formatItem(tables, row.item)}${code === undefined ? "" : `, your code ${code}`}${from === undefined ? "" : `, our order ${from}`}${row.reason === undefined ? "" : `, ${row.reason}`}: ${words.wanted[row.outcome].toLowerCase()}`;
  });
  return mailTo(tables, vendor, `Return ${slip}`, [
    "The following goes back to you, or can't be used as it is:",
    lines.join("\n"),
    "Please confirm how each is settled, and quote our return number on what you send and on the credit note.",
  ]);
}

/** The complaint about what a vendor delivered wrong on an order: line by line what was counted, rejected and is missing. */
export function complaintMail(tables: TableSet, state: OrderState): MailDraft {
  const { order, vendor } = state.order;
  const say = quantitiesIn(tables);
  const unitOf = (item: string): string | undefined => tables.find(Items, item)?.unit;
  const lines = state.lines.flatMap(({ line, receipts, open, rejected }): readonly string[] => {
    if (rejected === 0) return [];
    const faults = receipts.flatMap(({ date, counted, rejected: refused = 0, reason, note }) =>
      refused === 0
        ? []
        : [
            `  ${date}${note === undefined ? "" : `, delivery note ${note}`}: ${formatQuantity(counted)} counted, ${formatQuantity(refused)} rejected${reason === undefined ? "" : `: ${reason}`}`,
          ],
    );
    return [
      [
        `- Line ${String(line.line)}, ${formatItem(tables, line.item)}: ${say(line.quantity, unitOf(line.item))} ordered, ${formatQuantity(rejected)} rejected, ${formatQuantity(open)} still to come`,
        ...faults,
      ].join("\n"),
    ];
  });
  return mailTo(tables, tables.find(Vendors, vendor), `Our order ${order}: rejected goods`, [
    `We can't accept all that came on our order ${order}:`,
    lines.join("\n"),
    "Please tell us by when you replace it, or send a credit note, and whether the goods go back to you.",
  ]);
}

/** Receipts of an order of which rejected units are not decided on, with how many. */
export function rejectsOf(
  tables: TableSet,
  order: string,
): readonly {
  readonly receipt: string;
  readonly item: string;
  readonly reason: string | undefined;
  readonly quantity: number;
}[] {
  const row = tables.find(Orders, order);
  if (!row) return [];
  const left = undecidedRejects(tables);
  return orderStateOf(tables, row).lines.flatMap(({ line, receipts }) =>
    receipts.flatMap((receipt) => {
      const quantity = left(receipt);
      return quantity === 0 ? [] : [{ receipt: receipt.receipt, item: line.item, reason: receipt.reason, quantity }];
    }),
  );
}

const rowsOf = (tables: TableSet, slip: string, withScrap = false): readonly VendorReturn[] =>
  tables
    .rows(VendorReturns)
    .filter(
      (row) =>
        row.slip === slip &&
        row.cancelledOn === undefined &&
        row.closedOn === undefined &&
        (withScrap || row.outcome !== "Scrap"),
    );

const codeOf = (tables: TableSet, { item, vendor }: VendorReturn): string | undefined =>
  tables.find(VendorItems, joinKey([item, vendor]))?.vendorCode;

const mailTo = (
  tables: TableSet,
  vendor: Vendor | undefined,
  subject: string,
  parts: readonly string[],
): MailDraft => ({
  to: vendor?.email ?? "",
  subject,
  body: [
    vendor?.contact === undefined ? "Dear Sir or Madam," : `Dear ${vendor.contact},`,
    ...parts,
    `Kind regards\n${companySettings(tables).company}`,
  ].join("\n\n"),
});
