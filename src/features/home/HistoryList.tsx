import { Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { Entries, Entry } from "../../ui/Entries";
import { useFeatures } from "../../ui/FeaturesContext";
import { useFormats } from "../../ui/FormatsContext";
import { Tag } from "../../ui/Tag";
import type { LogEntry } from "./logEntries";
import { words } from "./words";

/** Changes with who, when and how much, and the way back of each. */
export function HistoryList({ entries }: { readonly entries: readonly LogEntry[] }): ReactNode {
  const session = useSession();
  const formats = useFormats();
  const sheets = new Map(
    useFeatures().flatMap(({ tables }) => tables.map(({ name, sheet }) => [name, sheet] as const)),
  );
  const [undoing, setUndoing] = useState<string>();
  return (
    <Entries>
      {entries.map((entry) => {
        const where = [...new Set(entry.tables.map((name) => sheets.get(name) ?? name))].join(", ");
        const howMuch =
          entry.rows === 1 ? words.history.oneRow(where) : words.history.rows(formats.quantity(entry.rows), where);
        return (
          <Entry
            key={entry.entry}
            small={`${formats.moment(entry.when)} · ${entry.by} · ${howMuch}`}
            end={
              <>
                {entry.state === "Undone" && <Tag>{words.history.undone}</Tag>}
                {entry.canUndo && (
                  // A link that acts: Fluent's button would make the first page wait, which shows the last changes.
                  <Link
                    as="button"
                    disabledFocusable={undoing !== undefined}
                    aria-label={`${words.history.undo}: ${entry.what}`}
                    onClick={() => {
                      setUndoing(entry.entry);
                      void session.undo(entry.entry).then(() => setUndoing(undefined));
                    }}
                  >
                    {words.history.undo}
                  </Link>
                )}
              </>
            }
          >
            {formats.sentence(entry.what)}
          </Entry>
        );
      })}
    </Entries>
  );
}
