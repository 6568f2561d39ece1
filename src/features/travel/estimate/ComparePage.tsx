import { Link } from "@fluentui/react-components";
import { Fragment, useMemo, type ReactNode } from "react";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Tag } from "../../../ui/Tag";
import { compareTables, compareWithEstimate, type CategoryCompared } from "./compareWithEstimate";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import type { TripState } from "../../../model/trips/tripState";
import { hrefOf } from "../../../ui/route";
import { tripRecord } from "../tripRecord";
import { words } from "../words";
import { Message } from "../../../ui/Message";

/** The claim of a trip beside what was estimated, category by category. */
export function ComparePage(): ReactNode {
  return (
    <RecordStepPage kind={tripRecord} title={words.compare.title} reads={compareTables}>
      {(found) => <Compare {...found} />}
    </RecordStepPage>
  );
}

function Compare({ record: state, tables }: Found<TripState>): ReactNode {
  const formats = useFormats();
  const compared = useMemo(() => compareWithEstimate(tables, state), [tables, state]);
  const money = (amount: number): string => formats.money(amount, state.currency);
  const row = ({ estimated, claimed, paidByCompany, difference }: Omit<CategoryCompared, "category">) => ({
    small: [
      `${words.compare.estimated} ${money(estimated)}`,
      `${words.compare.claimed} ${money(claimed)}`,
      ...(paidByCompany === 0 ? [] : [`${words.compare.paid} ${money(paidByCompany)}`]),
    ].join(" · "),
    end: (
      <Tag tone={difference > 0 ? "bad" : difference < 0 ? "good" : "plain"}>
        {difference > 0
          ? words.compare.over(money(difference))
          : difference < 0
            ? words.compare.under(money(-difference))
            : words.compare.even}
      </Tag>
    ),
  });
  return (
    <>
      <div>
        {compared.claims.length === 0 ? words.compare.noClaim : words.compare.claims}
        {compared.claims.map((claim) => (
          <Fragment key={claim}>
            {" "}
            <Link href={hrefOf("expenses/claim", { claim })}>{claim}</Link>
          </Fragment>
        ))}
      </div>
      {compared.unexchanged > 0 && (
        <Message intent="warning" text={words.compare.unexchanged(formats.quantity(compared.unexchanged))} />
      )}
      <Entries>
        {compared.categories.map((each) => (
          <Entry key={each.category} {...row(each)}>
            {each.category}
          </Entry>
        ))}
        <Entry {...row(compared.total)}>
          <strong>{words.trip.total}</strong>
        </Entry>
      </Entries>
    </>
  );
}
