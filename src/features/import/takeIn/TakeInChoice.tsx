import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useTables } from "../../../session/SessionContext";
import type { AnyTable } from "../../../tables/defineTable";
import { Message } from "../../../ui/Message";
import { tableLabel } from "../wizard";
import { words } from "./words";

/** What becomes of a list of the workbook: one of our tables, while that is blank, or the source of copies. */
export function TakeInChoice({
  table,
  chosen,
  onChoose,
}: {
  /** The table that it can become. */
  readonly table: AnyTable;
  readonly chosen: boolean;
  readonly onChoose: (takesIn: boolean) => void;
}): ReactNode {
  const wanted = useMemo(() => [table], [table]);
  const read = useTables(wanted)?.read(table);
  if (!read) return null;
  if (read.rowsByKey.size + read.unreadRows > 0)
    return <Message intent="info" text={words.notBlank(tableLabel(table))} />;
  return (
    <Field label={words.how}>
      <RadioGroup value={chosen ? "take" : "copy"} onChange={(_event, { value }) => onChoose(value === "take")}>
        <Radio value="take" label={<Labelled label={words.takeIn(tableLabel(table))} hint={words.takeInHint} />} />
        <Radio value="copy" label={<Labelled label={words.copy} hint={words.copyHint} />} />
      </RadioGroup>
    </Field>
  );
}

const Labelled = ({ label, hint }: { readonly label: string; readonly hint: string }): ReactNode => (
  <>
    {label}
    <br />
    <small>{hint}</small>
  </>
);
