import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession, useSessionState } from "../../../session/SessionContext";
import { publishRoom } from "./publishRoom";
import { publishSchedule } from "./publishSchedule";

/** Draws the sheet Schedule. */
export function ScheduleSheetButton(): ReactNode {
  const session = useSession();
  const working = useSessionState(({ work }) => work !== undefined);
  return (
    <Button size="small" disabledFocusable={working} onClick={() => void session.publish(publishSchedule, {})}>
      {publishSchedule.title}
    </Button>
  );
}

/** Draws the sheet Room, for a door. */
export function RoomSheetButton(): ReactNode {
  const session = useSession();
  const working = useSessionState(({ work }) => work !== undefined);
  return (
    <Button size="small" disabledFocusable={working} onClick={() => void session.publish(publishRoom, {})}>
      {publishRoom.title}
    </Button>
  );
}
