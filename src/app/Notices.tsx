import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useState, type ReactNode } from "react";
import type { Notice } from "../session/session";
import { useSession, useSessionState } from "../session/SessionContext";
import { useFeatures } from "../ui/FeaturesContext";
import { useFormats } from "../ui/FormatsContext";
import { placeOf } from "../ui/placeOf";
import { words } from "./words";

/** What was done and what was refused, newest first, with the way back. */
export function Notices(): ReactNode {
  const styles = useStyles();
  const notices = useSessionState((state) => state.notices);
  const [all, setAll] = useState(false);
  const newest = [...notices].reverse();
  return (
    <div className={styles.stack}>
      {(all ? newest : newest.slice(0, 1)).map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
      {!all && newest.length > 1 && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {words.earlierNotices(newest.length - 1)}
        </Button>
      )}
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const features = useFeatures();
  const formats = useFormats();
  const [undoing, setUndoing] = useState(false);
  const place = notice.problem && placeOf(notice.problem, features);
  const { undo } = notice;
  const [held, setHeld] = useState(false);
  useLeaving(notice, held || undoing);
  return (
    <MessageBar
      // Who points at it or works with it is still reading.
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      intent={notice.tone === "done" ? "success" : "error"}
      layout="multiline"
    >
      <MessageBarBody className={styles.text}>{formats.sentence(notice.text)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.dismiss}
            onClick={() => session.dismiss(notice.id)}
          />
        }
      >
        {undo !== undefined && (
          <Button
            size="small"
            disabledFocusable={undoing}
            onClick={() => {
              setUndoing(true);
              void session.undo(undo).then(({ ok }) => {
                setUndoing(false);
                if (ok) session.dismiss(notice.id);
              });
            }}
          >
            {undoing ? words.undoing : words.undo}
          </Button>
        )}
        {place && (
          <Button size="small" onClick={() => void session.show(place)}>
            {words.showCell}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

/** What was done leaves after a while, or when one goes on; what was refused stays until the next action. */
function useLeaving({ id, tone }: Notice, held: boolean): void {
  const session = useSession();
  useEffect(() => {
    if (held || tone !== "done") return undefined;
    const leave = (): void => {
      // With what was done before it, which would come back with its Undo.
      for (const notice of session.store.getState().notices)
        if (notice.id <= id && notice.tone === "done") session.dismiss(notice.id);
    };
    const timer = setTimeout(leave, STAYS_MS);
    // The page to which the action itself led is where it is read.
    const listening = setTimeout(() => window.addEventListener("hashchange", leave), GOING_ON_MS);
    return () => {
      clearTimeout(timer);
      clearTimeout(listening);
      window.removeEventListener("hashchange", leave);
    };
  }, [session, id, tone, held]);
}

const STAYS_MS = 12_000;
const GOING_ON_MS = 1500;

const useStyles = makeStyles({
  stack: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Four lines; a change in many rows tells of each.
  text: { maxHeight: "80px", overflowY: "auto" },
});
