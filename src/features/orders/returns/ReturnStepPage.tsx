import type { ReactNode } from "react";
import { Locations } from "../../../model/company/lists";
import { optional } from "../../../tables/column";
import { link, quantity, text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { useFormats } from "../../../ui/FormatsContext";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { cancelReturn, closeReturn, sendReturns, takeReplacement } from "./followReturns";
import { returnRecord } from "./returnRecord";
import { words } from "./words";

const hows = ["send", "back", "close", "cancel"] as const;

/** One step of a return: it leaves, comes back, is closed or is kept after all. */
export function ReturnStepPage(): ReactNode {
  const asked = useRoute().params.how;
  const how = hows.find((each) => each === asked) ?? "send";
  const formats = useFormats();
  return (
    <RecordStepPage kind={returnRecord} title={words.steps[how]} subtitle={words.stepTexts[how]}>
      {({ record: { row, toCome }, tables, home }) => {
        const { return: number } = row;
        switch (how) {
          case "send":
            return (
              <ActionForm
                name="send return"
                action={sendReturns}
                columns={sendColumns}
                inputOf={({ reference }) => ({ slip: row.slip, reference })}
                next={home}
              />
            );
          case "back":
            return (
              <ActionForm
                name="return came back"
                action={takeReplacement}
                columns={{
                  quantity: quantity({ header: words.quantity, help: words.backHelp(formats.quantity(toCome)) }),
                  location: link({ header: "Location", help: words.locationHelp }, "Locations"),
                }}
                initial={{ quantity: toCome, ...(row.location !== undefined && { location: row.location }) }}
                choices={{ location: tables.rows(Locations).map(({ location }) => ({ key: location })) }}
                inputOf={(given) => ({ return: number, ...given })}
                next={home}
              />
            );
          case "close":
          case "cancel":
            return (
              <ActionForm
                name={`${how} return`}
                action={how === "close" ? closeReturn : cancelReturn}
                columns={reasonColumns}
                inputOf={({ reason }) => ({ return: number, reason })}
                next={home}
              />
            );
        }
      }}
    </RecordStepPage>
  );
}

const sendColumns = { reference: optional(text({ header: "Reference", help: words.reference })) };
const reasonColumns = { reason: text({ header: "Reason", help: words.reasonHelp }) };
