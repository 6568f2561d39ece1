import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Done, Session } from "../session/session";
import { useSession } from "../session/SessionContext";
import type { Action } from "../tables/action";
import type { AnyTable } from "../tables/defineTable";
import type { Publishing } from "../workbook/pages/sheetPage";
import { ButtonRow } from "./Page";
import { followHref, goTo, type Route } from "./route";
import { words } from "./words";

/** Something that can be done next: what its button says and what a click does. */
export interface Step {
  readonly label: string;
  /** Answers with what was done; undefined where it was refused, or only leads to a page. */
  readonly take: (session: Session) => Promise<Done | undefined>;
}

/** A step that needs no more than the click. */
export const actionStep = <Input,>(action: Action<Input>, input: Input, label = action.title): Step => ({
  label,
  take: async (session) => {
    const result = await session.run(action, input);
    return result.ok ? result.value : undefined;
  },
});

/** A step that draws a sheet, and needs no more than the click. */
export const publishStep = <Input,>(publishing: Publishing<Input>, input: Input, label = publishing.title): Step => ({
  label,
  take: async (session) => {
    const result = await session.publish(publishing, input);
    return result.ok ? result.value : undefined;
  },
});

/** A step that needs more than a click, and leads to the page that asks for it. */
export const pageStep = (label: string, path: string, params: Route["params"] = {}): Step => ({
  label,
  take: () => {
    goTo(path, params);
    return Promise.resolve(undefined);
  },
});

/** Takes steps one at a time; busy while one runs. */
export function useSteps(): { readonly busy: boolean; readonly take: (step: Step) => Promise<Done | undefined> } {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    take: async (step) => {
      setBusy(true);
      try {
        return await step.take(session);
      } finally {
        setBusy(false);
      }
    },
  };
}

/** The next steps of a record, the usual one first, and the way to its row in the sheet. */
export function Steps({
  steps,
  also = [],
  row,
}: {
  readonly steps: readonly Step[];
  /** What every record leads to, whatever its state. */
  readonly also?: readonly Step[];
  readonly row: { readonly table: AnyTable; readonly key: string };
}): ReactNode {
  const session = useSession();
  const { busy, take } = useSteps();
  return (
    <ButtonRow>
      {steps.map((step, index) => (
        <Button
          key={step.label}
          size="small"
          appearance={index === 0 ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => void take(step)}
        >
          {step.label}
        </Button>
      ))}
      {also.map((step) => (
        <Button key={step.label} size="small" appearance="subtle" onClick={() => void take(step)}>
          {step.label}
        </Button>
      ))}
      <Button size="small" appearance="subtle" onClick={() => void session.show(row)}>
        {words.showRow}
      </Button>
    </ButtonRow>
  );
}

/** A button that takes an action at once; where it was written, the pane goes on. */
export function ActionButton<Input>({
  action,
  input,
  next,
  name,
}: {
  readonly action: Action<Input>;
  readonly input: Input;
  readonly next: string;
  /** What a screen reader says of it, where the title alone stands several times on a page. */
  readonly name?: string;
}): ReactNode {
  const { busy, take } = useSteps();
  return (
    <ButtonRow>
      <Button
        appearance="subtle"
        aria-label={name}
        disabledFocusable={busy}
        onClick={() => {
          void take(actionStep(action, input)).then((done) => {
            if (done) followHref(next);
          });
        }}
      >
        {action.title}
      </Button>
    </ButtonRow>
  );
}
