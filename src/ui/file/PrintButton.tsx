import { Button } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import { useSession } from "../../session/SessionContext";

/**
 * Prints a frame of the page. It is left out where Excel ignores what a pane prints, as on a Mac (office-js issue 4681): what has
 * it also draws a sheet, which Excel prints everywhere.
 */
export function PrintButton({
  frame,
  label,
  primary = false,
}: {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly label: string;
  readonly primary?: boolean;
}): ReactNode {
  if (useSession().fileWay() !== "download") return null;
  return (
    <Button {...(primary && { appearance: "primary" as const })} onClick={() => frame.current?.contentWindow?.print()}>
      {label}
    </Button>
  );
}
