import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { companySettings } from "../../model/company/settings";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOfSubject } from "./hrefOfSubject";
import { orderStateTables } from "../../model/orders/orderState";
import { ApprovalsNavigation } from "./ApprovalsNavigation";
import { splitRequests, type Split } from "./splitRequests";
import { words } from "./words";

/** Requests that exceed an approval limit only together, each with a link to what it is. */
export function SplitsPage(): ReactNode {
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  const splits = useMemo(() => (tables ? splitRequests(tables, today) : []), [tables, today]);
  return (
    <Page title={words.splits.heading} subtitle={words.splits.subtitle}>
      <ApprovalsNavigation />
      {!tables ? (
        <Loading />
      ) : splits.length === 0 ? (
        <EmptyState title={words.splits.noneTitle}>{words.splits.noneText}</EmptyState>
      ) : (
        <Entries>
          {splits.map((split) => (
            <SplitEntry
              key={`${split.requester} ${split.about} ${String(split.limit)}`}
              split={split}
              currency={companySettings(tables).currency}
            />
          ))}
        </Entries>
      )}
    </Page>
  );
}

function SplitEntry({ split, currency }: { readonly split: Split; readonly currency: string }): ReactNode {
  const formats = useFormats();
  const { about, limit, references, requester, total } = split;
  const hrefOfReference = (reference: string): string =>
    hrefOfSubject(about === "Trip" || about === "Claim" ? about : "Order", reference);
  return (
    <Entry
      small={references.map((reference, index) => (
        <span key={reference}>
          {index > 0 && ", "}
          <Link inline href={hrefOfReference(reference)}>
            {reference}
          </Link>
        </span>
      ))}
    >
      {words.splits.line(requester, about)}:{" "}
      {words.splits.total(formats.money(total, currency), formats.money(limit, currency))}
    </Entry>
  );
}

const reads = [...orderStateTables, ApprovalRules, Approvals];
