import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { publishStep, useSteps } from "../../../ui/Steps";
import { drawSupplyBoard } from "./supplyBoard";

/** Draws the sheet on which departments see where theirs stand. */
export function BoardButton(): ReactNode {
  const { busy, take } = useSteps();
  return (
    <Button
      size="small"
      appearance="subtle"
      disabledFocusable={busy}
      onClick={() => void take(publishStep(drawSupplyBoard, {}))}
    >
      {drawSupplyBoard.title}
    </Button>
  );
}
