import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";

/** A button by which a file is chosen. The same file can be chosen again once it was corrected. */
export function ChooseFile({
  label,
  called = label,
  accept,
  onFile,
  ...button
}: Pick<ButtonProps, "appearance" | "size" | "disabledFocusable" | "aria-describedby"> & {
  readonly label: string;
  /** What a screen reader says, where the label alone would stand on the page twice. */
  readonly called?: string;
  /** The endings of the files that are offered; all where it is left out. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} aria-label={called} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={called}
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
