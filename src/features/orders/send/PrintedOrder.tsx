import type { ReactNode } from "react";
import type { Formats } from "../../../domain/formats";
import type { OrderSheet } from "./orderSheet";
import { words } from "../words";

/** The order on paper. Plain markup with its own style: it stands in a document that has nothing of the pane's. */
export function PrintedOrder({ sheet, formats }: { readonly sheet: OrderSheet; readonly formats: Formats }): ReactNode {
  const names = words.send.columns;
  return (
    <>
      <style>{style}</style>
      <header>
        <p className="company">{sheet.company}</p>
        {sheet.address !== "" && <p className="address">{sheet.address}</p>}
        <h1>
          {words.send.sheetTitle} {sheet.order}
        </h1>
      </header>
      <dl>
        <dt>{words.send.to}</dt>
        <dd>
          {sheet.vendor.vendor}
          {sheet.vendor.contact !== undefined && <div>{sheet.vendor.contact}</div>}
          {sheet.vendor.email !== undefined && <div>{sheet.vendor.email}</div>}
        </dd>
        <dt>{words.send.date}</dt>
        <dd>{formats.day(sheet.date)}</dd>
        {sheet.requester !== undefined && (
          <>
            <dt>{words.send.orderedBy}</dt>
            <dd>{sheet.requester}</dd>
          </>
        )}
      </dl>
      <table>
        <thead>
          <tr>
            <th>{names.line}</th>
            <th>{names.item}</th>
            <th className="number">{names.quantity}</th>
            <th className="number">{names.price}</th>
            <th className="number">{names.amount}</th>
            <th>{names.needBy}</th>
            <th>{names.deliverTo}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <tr key={line.line}>
              <td>{formats.quantity(line.line)}</td>
              <td>
                {line.name}
                <div className="small">
                  {line.item}
                  {line.vendorCode !== undefined && ` · ${words.send.yourCode(line.vendorCode)}`}
                </div>
              </td>
              <td className="number" data-name={names.quantity}>
                {formats.quantity(line.quantity)} {line.unit}
                {line.packs !== undefined && <div className="small">{line.packs}</div>}
              </td>
              <td className="number" data-name={names.price}>
                {line.price === undefined ? "" : formats.price(line.price, sheet.currency)}
              </td>
              <td className="number" data-name={names.amount}>
                {line.price === undefined ? "" : formats.money(line.amount, sheet.currency)}
              </td>
              <td data-name={names.needBy}>{line.needBy === undefined ? "" : formats.day(line.needBy)}</td>
              <td data-name={names.deliverTo}>{line.deliverTo ?? ""}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={4}>{words.send.total}</th>
            <td className="number">
              {sheet.total === undefined ? words.send.priceUnknown : formats.money(sheet.total, sheet.currency)}
            </td>
            <td colSpan={2} className="rest" />
          </tr>
        </tfoot>
      </table>
    </>
  );
}

const style = `
  body { margin: 16px; font: 10pt/1.4 "Segoe UI", system-ui, sans-serif; color: #000; background: #fff; }
  .company { margin: 0; font-weight: 600; }
  .address { margin: 0; white-space: pre-line; }
  h1 { margin: 4px 0 16px; font-size: 16pt; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 0 16px; }
  dt { color: #444; } dd { margin: 0; overflow-wrap: anywhere; }
  table { width: 100%; border-collapse: collapse; }
  th { text-align: left; font-weight: 600; }
  th, td { padding: 4px 8px 4px 0; vertical-align: top; border-bottom: 1px solid #bbb; }
  .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .small { color: #444; font-size: 8.5pt; }
  tfoot td, tfoot th { border-bottom: 0; border-top: 1px solid #000; font-weight: 600; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  @page { margin: 16mm; }
  @media print { body { margin: 0; } }
  /* In the pane there is no room for seven columns: each line becomes a card. */
  @media screen and (max-width: 600px) {
    thead, .rest { display: none; }
    table, tbody, tfoot, tr, td, tfoot th { display: block; }
    tr { padding: 8px 0; border-bottom: 1px solid #bbb; }
    td, tfoot th { padding: 0; border: 0 !important; }
    .number { text-align: left; white-space: normal; }
    td:first-child { display: none; }
    [data-name]:not(:empty)::before { content: attr(data-name) ": "; color: #444; }
    .number .small { display: inline; margin-left: 8px; }
  }
`;
