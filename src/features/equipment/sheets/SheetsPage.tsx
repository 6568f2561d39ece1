import type { ReactNode } from "react";
import { useState } from "react";
import { Locations } from "../../../model/company/lists";
import { equipmentStates, equipmentTables } from "../../../model/equipment/equipmentState";
import { useSession, useTables } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { KeySet } from "../../../tables/keys";
import { day, link } from "../../../tables/kinds";
import { Form } from "../../../ui/Form";
import { Loading } from "../../../ui/Loading";
import { Page, Section } from "../../../ui/Page";
import { publishStep, useSteps } from "../../../ui/Steps";
import { EquipmentNavigation } from "../EquipmentNavigation";
import { words } from "../words";
import { drawLabels } from "./labels";
import { drawValues } from "./valueSheet";

/** The sheets that are printed of equipment: labels of a place, and what all of it is worth at a day. */
export function SheetsPage(): ReactNode {
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  const { busy, take } = useSteps();
  const [refusal, setRefusal] = useState<string>();
  return (
    <Page title={words.sheets.title} subtitle={words.sheets.subtitle}>
      <EquipmentNavigation />
      {!tables ? (
        <Loading />
      ) : (
        <>
          <Section title={words.sheets.labels}>
            <Form
              name="labels"
              columns={placeColumns}
              choices={{ place: tables.rows(Locations).map(({ location }) => ({ key: location })) }}
              submit={words.sheets.draw}
              busy={busy}
              refusal={refusal}
              onSubmit={({ place }) => {
                const tags = [...equipmentStates(tables, today).values()]
                  .filter(
                    (piece) =>
                      piece.state !== "Archived" && (place === undefined || new KeySet([piece.place ?? ""]).has(place)),
                  )
                  .map(({ equipment }) => equipment.tag);
                setRefusal(tags.length === 0 ? words.sheets.nothingThere : undefined);
                if (tags.length > 0) void take(publishStep(drawLabels, { tags }));
              }}
            />
          </Section>
          <Section title={words.sheets.values}>
            <div>{words.sheets.valuesHelp}</div>
            <Form
              name="values"
              columns={dayColumns}
              initial={{ on: today }}
              submit={words.sheets.drawValues}
              busy={busy}
              onSubmit={({ on }) => void take(publishStep(drawValues, { on }))}
            />
          </Section>
        </>
      )}
    </Page>
  );
}

const reads = [...equipmentTables, Locations];
const placeColumns = {
  place: optional(link({ header: words.sheets.place, help: words.sheets.labelsHelp }, "Locations")),
};
const dayColumns = { on: day({ header: words.sheets.on, help: words.sheets.onHelp }) };
