import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession, useSessionState } from "../../../session/SessionContext";
import { publishBoard } from "./publishBoard";

/** Draws the sheet Requests board. */
export function PublishButton(): ReactNode {
  const session = useSession();
  const working = useSessionState(({ work }) => work !== undefined);
  return (
    <Button disabledFocusable={working} onClick={() => void session.publish(publishBoard, {})}>
      {publishBoard.title}
    </Button>
  );
}
