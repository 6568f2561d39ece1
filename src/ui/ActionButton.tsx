import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Done } from "../session/session";
import type { Action } from "../tables/action";
import { followHref } from "./route";
import { actionStep, useSteps } from "./Steps";

/** A button that takes an action at once and, where it was written, goes on. */
export function ActionButton<Input>({
  action,
  input,
  next,
  label = action.title,
  appearance = "secondary",
}: {
  readonly action: Action<Input>;
  readonly input: Input;
  /** Where one goes on: an address, or one that depends on what was done. */
  readonly next: string | ((done: Done) => string);
  /** What the button says. */
  readonly label?: string;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
}): ReactNode {
  const { busy, take } = useSteps();
  return (
    <Button
      appearance={appearance}
      disabledFocusable={busy}
      onClick={() => {
        void take(actionStep(action, input)).then((done) => {
          if (done) followHref(typeof next === "string" ? next : next(done));
        });
      }}
    >
      {label}
    </Button>
  );
}
