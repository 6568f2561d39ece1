import type { ReactNode } from "react";
import type { ReturnOutcome } from "../../../model/returns/returnColumns";
import { VendorReturns } from "../../../model/returns/tables";
import { optional, type Column } from "../../../tables/column";
import { ActionForm } from "../../../ui/ActionForm";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { MailLink } from "../../../ui/MailLink";
import { Section } from "../../../ui/Page";
import { RecordStepPage } from "../../../ui/RecordPage";
import { hrefOf, useRoute } from "../../../ui/route";
import { ChooseRejected } from "./ChooseRejected";
import { orderRecord } from "../orderRecord";
import { complaintMail, rejectsOf, slipTables } from "./returnSlip";
import { returnGoods } from "./returnGoods";
import { words } from "./words";

/** What was rejected of an order: the complaint to the vendor, and what becomes of each. */
export function RejectedPage(): ReactNode {
  const formats = useFormats();
  const { order: chosen } = useRoute().params;
  if (chosen === undefined) return <ChooseRejected />;
  return (
    <RecordStepPage kind={orderRecord} title={words.rejected.title} reads={reads}>
      {({ record: state, tables, recordKey: order }) => {
        const rejects = rejectsOf(tables, order);
        const columns: Record<string, Column> = Object.fromEntries(
          rejects.map(({ receipt, item, quantity, reason = "" }) => [
            receipt,
            optional({
              ...VendorReturns.columns.outcome,
              header: words.rejected.outcomeOf(item, receipt),
              help: words.rejected.outcomeHelp(formats.quantity(quantity), reason),
            }),
          ]),
        );
        return (
          <>
            <p>{words.rejected.subtitle(order, state.order.vendor)}</p>
            {state.lines.some(({ rejected }) => rejected > 0) && (
              <MailLink mail={complaintMail(tables, state)} label={words.rejected.complain} />
            )}
            {rejects.length === 0 ? (
              <EmptyState title={words.rejected.nothing}>{words.rejected.nothingText}</EmptyState>
            ) : (
              <Section title={words.rejected.outcomes}>
                <ActionForm
                  name={`rejected on ${order}`}
                  action={returnGoods}
                  columns={columns}
                  inputOf={(row) => {
                    // The fields are the receipts above, each of them a choice of outcomes.
                    const outcomes = row as Readonly<Record<string, ReturnOutcome | undefined>>;
                    return {
                      lines: rejects.flatMap(({ receipt, quantity }) => {
                        const outcome = outcomes[receipt];
                        return outcome === undefined ? [] : [{ receipt, quantity, outcome }];
                      }),
                    };
                  }}
                  submit={words.rejected.submit}
                  preview={words.rejected.write}
                  next={hrefOf("orders/returns")}
                />
              </Section>
            )}
          </>
        );
      }}
    </RecordStepPage>
  );
}

const reads = [...new Set([...slipTables, ...returnGoods.reads])];
