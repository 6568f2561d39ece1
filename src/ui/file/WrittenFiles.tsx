import { Button, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Entries, Entry } from "../Entries";
import { useFormats } from "../FormatsContext";
import { Section } from "../Page";
import { words } from "../words";
import { FileButtons } from "./FileButtons";

/** A file that went, by its number, and the day on which it did. */
export interface FileWritten {
  readonly number: string;
  readonly on?: string | undefined;
}

/** Files that were handed over, made again of what was written: each can be looked at, saved and copied. */
export function WrittenFiles({
  title,
  files,
  opened,
  onOpened,
  textOf,
  children,
}: {
  readonly title: string;
  /** The newest first. */
  readonly files: readonly FileWritten[];
  readonly opened: string | undefined;
  readonly onOpened: (number: string | undefined) => void;
  readonly textOf: (number: string) => string;
  readonly children?: ReactNode;
}): ReactNode {
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <Section title={title}>
      <Entries>
        {files.map(({ number, on }) => (
          <Entry
            key={number}
            small={on === undefined ? undefined : formats.day(on)}
            end={
              <Button
                size="small"
                aria-expanded={opened === number}
                onClick={() => onOpened(opened === number ? undefined : number)}
              >
                {words.file.open}
              </Button>
            }
          >
            {number}
          </Entry>
        ))}
      </Entries>
      {opened !== undefined && files.some(({ number }) => number === opened) && (
        <WrittenFile key={opened} number={opened} text={textOf(opened)} />
      )}
      {children}
    </Section>
  );
}

function WrittenFile({ number, text }: { readonly number: string; readonly text: string }): ReactNode {
  return (
    <>
      <Textarea readOnly rows={6} aria-label={words.file.text} value={text} onFocus={({ target }) => target.select()} />
      <FileButtons primary label={words.file.save} file={() => ({ name: `${number}.csv`, type: "text/csv", text })} />
    </>
  );
}
