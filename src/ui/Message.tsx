import { MessageBar, MessageBarActions, MessageBarBody, type MessageBarProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "./FormatsContext";

/** What a rule says, in a bar: why something was refused, what is doubtful, what to know; with what can be done about it. */
export function Message({
  intent = "error",
  text,
  children,
}: {
  readonly intent?: NonNullable<MessageBarProps["intent"]>;
  readonly text: string;
  /** Buttons. */
  readonly children?: ReactNode;
}): ReactNode {
  const formats = useFormats();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{formats.sentence(text)}</MessageBarBody>
      {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
