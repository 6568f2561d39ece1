import { useRef, type ReactNode } from "react";
import type { Done } from "../session/session";
import { useAction } from "../session/useAction";
import type { Action } from "../tables/action";
import { Message } from "./Message";
import { PlanPreview } from "./PlanPreview";
import { followHref } from "./route";

/** What a form does with its action, and what shows of that. */
export interface FormAction<Input> {
  readonly busy: boolean;
  /** Takes the action, or shows first what it would write; where it was written, `forget` is called and the pane goes on. */
  readonly submit: (input: Input, forget: () => void) => void;
  /** What would be written, in the form's stead while it is shown. */
  readonly planShown: ReactNode;
  /** Why it was refused; the form stays as it is. */
  readonly refusal: ReactNode;
}

export function useFormAction<Input>(
  action: Action<Input>,
  {
    preview,
    next,
  }: {
    /** What the button below the preview says; without it, the action is run at once. */
    readonly preview?: string | undefined;
    /** Where one goes on: an address, or one that depends on what was done; without one, one stays. */
    readonly next: string | ((done: Done) => string | undefined);
  },
): FormAction<Input> {
  const doing = useAction(action);
  const forgetTyped = useRef<() => void>(() => undefined);
  const goOn = (done: Done | undefined): void => {
    if (!done) return;
    forgetTyped.current();
    const href = typeof next === "string" ? next : next(done);
    if (href !== undefined) followHref(href);
  };
  return {
    busy: doing.busy,
    submit: (input, forget) => {
      forgetTyped.current = forget;
      if (preview === undefined) void doing.run(input).then(goOn);
      else void doing.preview(input);
    },
    planShown: doing.planned && preview !== undefined && <PlanPreview doing={doing} write={preview} onWritten={goOn} />,
    refusal: doing.refusal && <Message text={doing.refusal.message} />,
  };
}
