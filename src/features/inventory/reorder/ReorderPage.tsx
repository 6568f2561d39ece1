import { Button, Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { PlanPreview } from "../../../ui/PlanPreview";
import { goTo, hrefOf } from "../../../ui/route";
import { SkipLink } from "../../../ui/SkipLink";
import { useMore } from "../../../ui/useMore";
import { useRovingRows } from "../../../ui/useRovingRows";
import { LeftAloneList } from "./LeftAloneList";
import { orderNeeds, type Decision, type OrderNeed } from "../../../model/stock/orderNeeds";
import { reorderSuggestions, reorderTables } from "./reorderSuggestions";
import { StockNavigation } from "../StockNavigation";
import type { Reorder } from "../../../model/stock/suggestion";
import { SuggestionRow } from "./SuggestionRow";
import { VendorItems, Vendors } from "../../../model/stock/tables";
import { TransferRow } from "./TransferRow";
import { isApproved } from "../../../model/stock/vendorApproval";
import { draftOrders } from "./draftOrders";
import { withoutLevel } from "./withoutLevel";
import { words } from "../words";
import { Message } from "../../../ui/Message";
import { unitsIn, type UnitOf } from "../../../model/stock/units";

/** What to reorder and why, up to the draft orders. */
export function ReorderPage(): ReactNode {
  const { today } = useSession().circumstances();
  const formats = useFormats();
  const tables = useTables(reads);
  const draft = useAction(draftOrders);
  const [decisions, decide, forget] = usePageState<Readonly<Record<string, Decision>>>("decisions", {});
  const reorder = useMemo(() => tables && reorderSuggestions(tables, today), [tables, today]);
  const unitOf = useMemo(() => tables && unitsIn(tables), [tables]);
  const blind = useMemo(() => (tables ? withoutLevel(tables).length : 0), [tables]);
  const vendorsByItem = useMemo(() => {
    const byItem = new Map<string, string[]>();
    for (const { item, vendor } of tables?.rows(VendorItems) ?? []) {
      const known = tables?.find(Vendors, vendor);
      if (known && isApproved(known, today)) byItem.set(item, [...(byItem.get(item) ?? []), vendor]);
    }
    return byItem;
  }, [tables, today]);

  if (draft.planned)
    return (
      <Page title={words.reorder.title}>
        <PlanPreview
          doing={draft}
          write={words.reorder.write}
          onWritten={() => {
            forget();
            goTo("orders", { show: "Draft" });
          }}
        />
      </Page>
    );
  return (
    <Page title={words.reorder.title} subtitle={words.reorder.subtitle}>
      <StockNavigation />
      {blind > 0 && (
        <div>
          {words.reorder.withoutLevel(formats.quantity(blind))}{" "}
          <Link href={hrefOf("inventory/measure")} inline>
            {words.reorder.measure}
          </Link>
        </div>
      )}
      {!reorder || !unitOf ? (
        <Loading />
      ) : reorder.suggestions.length === 0 && reorder.leftAlone.length === 0 ? (
        <EmptyState title={words.reorder.nothingTitle}>{words.reorder.nothingText}</EmptyState>
      ) : (
        <Suggestions
          reorder={reorder}
          unitOf={unitOf}
          decisions={decisions}
          vendorsOf={(item) => vendorsByItem.get(item) ?? []}
          busy={draft.busy}
          refusal={draft.refusal?.message}
          onDecide={(changes) => decide((before) => ({ ...before, ...changes }))}
          onDraft={(needs) => void draft.preview({ needs })}
        />
      )}
    </Page>
  );
}

const reads = [...new Set([...reorderTables, Vendors, VendorItems])];

function Suggestions({
  reorder,
  unitOf,
  decisions,
  vendorsOf,
  busy,
  refusal,
  onDecide,
  onDraft,
}: {
  readonly reorder: Reorder;
  readonly unitOf: UnitOf;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly vendorsOf: (item: string) => readonly string[];
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly onDecide: (changes: Readonly<Record<string, Decision>>) => void;
  readonly onDraft: (needs: readonly OrderNeed[]) => void;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const whyId = useId();
  const buy = reorder.suggestions.filter(({ kind, vendor }) => kind === "buy" && vendor !== undefined);
  const noVendor = reorder.suggestions.filter(({ kind, vendor }) => kind === "buy" && vendor === undefined);
  const transfers = reorder.suggestions.filter(({ kind }) => kind === "transfer");
  const [shown, more] = useMore(buy);
  const buyRows = useRovingRows(shown.length);
  const vendorRows = useRovingRows(noVendor.length);
  const bar = useRef<HTMLDivElement>(null);
  const { needs, unread } = orderNeeds(buy, decisions, formats.style);
  const ticked = needs.length + unread.length;
  const draft = words.reorder.draft(formats.quantity(ticked));
  return (
    <>
      {buy.length > 0 && <SkipLink to={bar} name={draft} />}
      {transfers.length > 0 && (
        <Section title={words.reorder.toMove}>
          <ul className={styles.list}>
            {transfers.map((suggestion) => (
              <TransferRow key={suggestion.id} suggestion={suggestion} unitOf={unitOf} />
            ))}
          </ul>
        </Section>
      )}
      {buy.length > 0 && (
        <Section
          title={words.reorder.toBuy}
          actions={
            <Checkbox
              label={words.reorder.tickAll}
              checked={ticked === buy.length ? true : ticked > 0 ? "mixed" : false}
              onChange={(_event, { checked }) =>
                onDecide(Object.fromEntries(buy.map(({ id }) => [id, { ...decisions[id], ticked: checked === true }])))
              }
            />
          }
        >
          <ul className={styles.list} onKeyDown={buyRows.onKeyDown}>
            {shown.map((suggestion, index) => (
              <SuggestionRow
                key={suggestion.id}
                suggestion={suggestion}
                unitOf={unitOf}
                decision={decisions[suggestion.id]}
                vendors={vendorsOf(suggestion.item)}
                tabIndex={buyRows.tabIndexOf(index)}
                roving={buyRows.row(index)}
                onDecide={(decision) => onDecide({ [suggestion.id]: decision })}
              />
            ))}
          </ul>
          {more}
        </Section>
      )}
      {noVendor.length > 0 && (
        <Section title={words.reorder.noVendor}>
          <ul className={styles.list} onKeyDown={vendorRows.onKeyDown}>
            {noVendor.map((suggestion, index) => (
              <SuggestionRow
                key={suggestion.id}
                suggestion={suggestion}
                unitOf={unitOf}
                decision={undefined}
                vendors={[]}
                tabIndex={vendorRows.tabIndexOf(index)}
                roving={vendorRows.row(index)}
                onDecide={() => undefined}
              />
            ))}
          </ul>
        </Section>
      )}
      <LeftAloneList leftAlone={reorder.leftAlone} />
      {buy.length > 0 && (
        <div ref={bar} className={styles.bar}>
          {refusal !== undefined && <Message text={refusal} />}
          {ticked === 0 && <div id={whyId}>{words.reorder.noneTicked}</div>}
          <Button
            appearance="primary"
            disabledFocusable={busy || ticked === 0}
            aria-describedby={ticked === 0 ? whyId : undefined}
            onClick={() => {
              if (needs.length > 0 && unread.length === 0) onDraft(needs);
            }}
          >
            {draft}
          </Button>
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  // Stays in sight below a long list.
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    margin: "auto -20px -24px",
    padding: "12px 20px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 359px)": { marginLeft: "-12px", marginRight: "-12px", paddingLeft: "12px" },
  },
});
