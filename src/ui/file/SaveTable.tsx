import { Link, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { titleOf, type AnyTable } from "../../tables/defineTable";
import { csvOf, fileTableOf } from "../../tables/fileTable";
import { words } from "../words";
import { saveFile } from "./saveFile";

/** Saves a table as a file of its own, as it stands in the workbook now. */
export function SaveTable({ table }: { readonly table: AnyTable }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const save = async (as: "csv" | "xlsx"): Promise<void> => {
    setBusy(true);
    const loaded = await session.load([table]);
    setBusy(false);
    if (!loaded.ok) return;
    const rows = fileTableOf(loaded.value.read(table));
    const name = `${titleOf(table)} ${session.circumstances().today}.${as}`;
    // What writes workbooks is loaded when one is wanted.
    const way = saveFile(
      session,
      as === "csv"
        ? { name, type: "text/csv", text: csvOf(rows) }
        : { name, bytes: (await import("./xlsxFile")).xlsxFile(rows) },
    );
    if (way === "none") session.say({ tone: "problem", text: words.file.noWay });
  };
  return (
    <span className={styles.links}>
      {(["csv", "xlsx"] as const).map((as) => (
        <Link
          key={as}
          as="button"
          inline
          disabledFocusable={busy}
          aria-label={words.saveNamed(titleOf(table), as)}
          onClick={() => void save(as)}
        >
          {words.saveAs(as)}
        </Link>
      ))}
    </span>
  );
}

const useStyles = makeStyles({ links: { display: "inline-flex", flexWrap: "wrap", gap: "4px 12px" } });
