import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { addDays } from "../../../domain/calendarDay";
import { useSession } from "../../../session/SessionContext";
import { day, link } from "../../../tables/kinds";
import { useFormats } from "../../../ui/FormatsContext";
import { ActionForm } from "../../../ui/ActionForm";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { actionStep, useSteps } from "../../../ui/Steps";
import { itemRecord, locationChoices, type ItemStock } from "./itemRecord";
import { snoozeItem } from "./snoozeItem";
import { Levels } from "../../../model/stock/tables";
import { words } from "../words";

/** A month: long enough to be left in peace, short enough not to forget it. */
const USUAL_DAYS = 30;

/** Keeps an item from being suggested for a while. */
export function SnoozePage(): ReactNode {
  return (
    <RecordStepPage kind={itemRecord} title={words.snooze.title}>
      {(found) => <SnoozeForm {...found} />}
    </RecordStepPage>
  );
}

function SnoozeForm(found: Found<ItemStock>): ReactNode {
  const { tables, home } = found;
  const { item } = found.record;
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { busy, take } = useSteps();
  const locations = locationChoices(found);
  const [location] = locations;
  const asleep = tables
    .rows(Levels)
    .filter((level) => level.item === item.item && level.snoozeUntil !== undefined && level.snoozeUntil > today);
  return (
    <>
      {asleep.map((level) => (
        <div key={level.location}>
          {level.location} · {words.snooze.until} {formats.day(level.snoozeUntil ?? today)}{" "}
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void take(actionStep(snoozeItem, { item: item.item, location: level.location }))}
          >
            {words.snooze.wake}
          </Button>
        </div>
      ))}
      <ActionForm
        name="snooze"
        action={snoozeItem}
        columns={columns}
        inputOf={(row) => ({ item: item.item, ...row })}
        initial={{ until: addDays(today, USUAL_DAYS), ...(location ? { location: location.key } : {}) }}
        choices={{ location: locations }}
        submit={words.snooze.submit}
        next={home}
      />
    </>
  );
}

const columns = {
  location: link({ header: "Location", help: words.snooze.locationHelp }, "Locations"),
  until: day({ header: words.snooze.until, help: words.snooze.untilHelp }),
};
