import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useAction } from "../../session/useAction";
import type { Action } from "../../tables/action";
import { keyCreated } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import { EmptyState } from "../EmptyState";
import { ButtonRow } from "../Page";
import { WrittenFiles, type FileWritten } from "./WrittenFiles";

/** Rows on their way to another system in a file: what goes, what hands it over, and the files that went, the latest open. */
export function HandOver<Input>({
  action,
  input,
  of,
  ready,
  chosen = ready,
  nothing,
  write,
  onWritten,
  earlier,
  files,
  textOf,
  note,
  children,
}: {
  readonly action: Action<Input>;
  readonly input: Input;
  /** The table whose rows go: the action tells the file's number as what it made of it. */
  readonly of: AnyTable;
  /** How many rows could go, and how many of them are to go. */
  readonly ready: number;
  readonly chosen?: number;
  /** What is said where none could. */
  readonly nothing: { readonly title: string; readonly text: string };
  /** What the button says. */
  readonly write: string;
  readonly onWritten?: () => void;
  /** What is said above the files that went. */
  readonly earlier: string;
  /** The newest first. */
  readonly files: readonly FileWritten[];
  readonly textOf: (number: string) => string;
  /** What is said below them. */
  readonly note?: ReactNode;
  /** What goes. */
  readonly children: ReactNode;
}): ReactNode {
  const handing = useAction(action);
  const [opened, setOpened] = useState<string>();
  return (
    <>
      {ready === 0 ? (
        <EmptyState title={nothing.title}>{nothing.text}</EmptyState>
      ) : (
        <>
          {children}
          <ButtonRow>
            <Button
              appearance="primary"
              disabledFocusable={handing.busy || chosen === 0}
              onClick={() => {
                void handing.run(input).then((done) => {
                  if (!done) return;
                  onWritten?.();
                  setOpened(keyCreated(done, of));
                });
              }}
            >
              {write}
            </Button>
          </ButtonRow>
        </>
      )}
      <WrittenFiles title={earlier} files={files} opened={opened} onOpened={setOpened} textOf={textOf}>
        {note}
      </WrittenFiles>
    </>
  );
}
