import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ButtonRow } from "./Page";
import { words } from "./words";

/** What can be done next with a row of a table, the usual next step first, and the way to the row in its sheet. */
export function StepButtons({
  steps,
  busy,
  onShow,
}: {
  readonly steps: readonly { readonly label: string; readonly onClick: () => void }[];
  readonly busy: boolean;
  readonly onShow: () => void;
}): ReactNode {
  return (
    <ButtonRow>
      {steps.map(({ label, onClick }, index) => (
        <Button
          key={label}
          size="small"
          appearance={index === 0 ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={onClick}
        >
          {label}
        </Button>
      ))}
      <Button size="small" appearance="subtle" onClick={onShow}>
        {words.showRow}
      </Button>
    </ButtonRow>
  );
}
