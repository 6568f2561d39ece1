import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { addDays } from "../../domain/calendarDay";
import { useSession } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { day, link } from "../../tables/kinds";
import { useFormats } from "../../ui/FormatsContext";
import { Form } from "../../ui/Form";
import { locationChoices, ItemRoute, type ItemContext } from "./ItemRoute";
import { snoozeItem } from "./snoozeItem";
import { Levels } from "../../model/stock/tables";
import { words } from "./words";

/** Half a quarter: long enough to be left in peace, short enough not to forget it. */
const USUAL_DAYS = 30;

/** Keeps an item from being suggested for a while. */
export function SnoozePage(): ReactNode {
  return <ItemRoute title={words.snooze.title}>{(inHand) => <SnoozeForm {...inHand} />}</ItemRoute>;
}

function SnoozeForm(inHand: ItemContext): ReactNode {
  const { item, tables, home } = inHand;
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const snooze = useAction(snoozeItem);
  const locations = locationChoices(inHand);
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
            disabledFocusable={snooze.busy}
            onClick={() => void snooze.run({ item: item.item, location: level.location })}
          >
            {words.snooze.wake}
          </Button>
        </div>
      ))}
      <Form
        name="snooze"
        columns={columns}
        initial={{ until: addDays(today, USUAL_DAYS), ...(location ? { location: location.key } : {}) }}
        choices={{ location: locations }}
        submit={words.snooze.submit}
        busy={snooze.busy}
        onSubmit={(row, written) => {
          void snooze.run({ item: item.item, ...row }).then((done) => {
            if (!done) return;
            written();
            window.location.hash = home;
          });
        }}
      />
    </>
  );
}

const columns = {
  location: link({ header: "Location", help: words.snooze.locationHelp }, "Locations"),
  until: day({ header: words.snooze.until, help: words.snooze.untilHelp }),
};
