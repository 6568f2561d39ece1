import { Button } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { useSession } from "../../../session/SessionContext";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { FileButtons } from "../../../ui/file/FileButtons";
import { PrintButton } from "../../../ui/file/PrintButton";
import { publishStep, useSteps } from "../../../ui/Steps";
import { calendarFile } from "./calendarFile";
import { drawItinerary } from "./drawItinerary";
import { itineraryOf } from "./itinerary";
import type { Found } from "../../../ui/recordKind";
import { Paper } from "../../../ui/Paper";
import { RecordStepPage } from "../../../ui/RecordPage";
import type { TripState } from "../../../model/trips/tripState";
import { tripRecord } from "../tripRecord";
import { PrintedItinerary } from "./PrintedItinerary";
import { words } from "../words";

/** The trip as the traveller takes it along: to print, to save as PDF, as a sheet, and as a file for the calendar. */
export function ItineraryPage(): ReactNode {
  return (
    <RecordStepPage kind={tripRecord} title={words.itinerary.title} subtitle={words.itinerary.subtitle}>
      {(found) => <Itinerary {...found} />}
    </RecordStepPage>
  );
}

function Itinerary({ record: state, tables }: Found<TripState>): ReactNode {
  const formats = useFormats();
  const { now } = useSession().circumstances();
  const frame = useRef<HTMLIFrameElement>(null);
  const { busy, take } = useSteps();
  if (state.legs.length === 0) return <EmptyState title={words.itinerary.noLegs} />;
  const itinerary = itineraryOf(tables, state);
  return (
    <>
      <FileButtons
        label={words.itinerary.download}
        file={() => ({
          name: `${state.trip.trip}.ics`,
          type: "text/calendar",
          // The machine's own time is what its clock shows.
          text: calendarFile(itinerary, new Date(`${now}:00`).getTime()),
        })}
      >
        <PrintButton primary frame={frame} label={words.itinerary.print} />
        <Button
          disabledFocusable={busy}
          onClick={() => void take(publishStep(drawItinerary, { trip: state.trip.trip }))}
        >
          {drawItinerary.title}
        </Button>
      </FileButtons>
      <Paper ref={frame} title={words.itinerary.frame}>
        <PrintedItinerary itinerary={itinerary} formats={formats} />
      </Paper>
    </>
  );
}
