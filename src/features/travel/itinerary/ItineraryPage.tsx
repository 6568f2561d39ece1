import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useSession } from "../../../session/SessionContext";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { FileButtons } from "../../../ui/file/FileButtons";
import { calendarFile } from "./calendarFile";
import { itineraryOf } from "./itinerary";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import type { TripState } from "../../../model/trips/tripState";
import { tripRecord } from "../tripRecord";
import { PrintedItinerary } from "./PrintedItinerary";
import { words } from "../words";

/** The trip as the traveller takes it along: to print, to save as PDF, and as a file for the calendar. */
export function ItineraryPage(): ReactNode {
  return (
    <RecordStepPage kind={tripRecord} title={words.itinerary.title} subtitle={words.itinerary.subtitle}>
      {(found) => <Paper {...found} />}
    </RecordStepPage>
  );
}

function Paper({ record: state, tables }: Found<TripState>): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { now } = useSession().circumstances();
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<HTMLElement>();
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
        <Button appearance="primary" onClick={() => frame.current?.contentWindow?.print()}>
          {words.itinerary.print}
        </Button>
      </FileButtons>
      {/* A document of its own, so that printing prints the itinerary and nothing of the pane. */}
      <iframe
        ref={frame}
        // The same for every trip: what it says comes in as elements, never as HTML.
        srcDoc="<!doctype html><html><body></body></html>"
        onLoad={(event) => setPage(event.currentTarget.contentDocument?.body)}
        title={words.itinerary.frame}
        className={styles.sheet}
      />
      {page && createPortal(<PrintedItinerary itinerary={itinerary} formats={formats} />, page)}
    </>
  );
}

const useStyles = makeStyles({
  sheet: {
    width: "100%",
    minHeight: "420px",
    flex: "1 0 auto",
    boxSizing: "border-box",
    // Paper is white, whatever the theme.
    backgroundColor: "#ffffff",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});
