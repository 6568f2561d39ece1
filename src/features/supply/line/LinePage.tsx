import type { ReactNode } from "react";
import { formatItem } from "../../../model/stock/formatItem";
import { supplyStates } from "../../../model/supply/supplyState";
import { SupplyLines } from "../../../model/supply/tables";
import { useTables } from "../../../session/SessionContext";
import { text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { EmptyState } from "../../../ui/EmptyState";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import { ActionButton } from "../../../ui/Steps";
import { supplyRecord } from "../supplyRecord";
import { words } from "../words";
import { changeLine, releaseSupply, resumeSupply, stopSupply } from "./lineActions";

/** Changes a line of a supply request, releases what stock keeps for it, stops it or asks for it again. */
export function LinePage(): ReactNode {
  const key = useRoute().params.line ?? "";
  const tables = useTables(changeLine.reads);
  const state = tables && supplyStates(tables).get(key);
  const home = state ? recordHref(supplyRecord, state.line.request) : hrefOf("supply");
  return (
    <Page
      title={key === "" ? words.line.title : key}
      subtitle={tables && state && formatItem(tables, state.line.item)}
      back={{ href: home, label: state?.line.request ?? words.title }}
    >
      {!tables ? (
        <Loading />
      ) : !state ? (
        <EmptyState title={words.line.unknown}>{words.line.unknownText}</EmptyState>
      ) : state.line.stoppedOn !== undefined ? (
        <ActionButton action={resumeSupply} input={{ line: key }} next={home} />
      ) : (
        <>
          {state.reserved > 0 && <ActionButton action={releaseSupply} input={{ line: key }} next={home} />}
          <ActionForm
            name={`line ${key}`}
            action={changeLine}
            columns={columns}
            initial={state.line}
            inputOf={(row) => ({ line: key, ...row })}
            next={home}
          />
          <Section title={words.line.stop}>
            <ActionForm
              name={`stop ${key}`}
              action={stopSupply}
              columns={stopColumns}
              inputOf={({ why }) => ({ line: key, why })}
              next={home}
            />
          </Section>
        </>
      )}
    </Page>
  );
}

const { quantity, neededBy, note } = SupplyLines.columns;
const columns = { quantity, neededBy, note };
const stopColumns = { why: text({ header: words.line.why, help: words.line.whyHelp }) };
