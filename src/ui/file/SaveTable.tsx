import { Link, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { titleOf, type AnyTable } from "../../tables/defineTable";
import { csvOf, fileTableOf } from "../../tables/fileTable";
import { words } from "../words";
import { letOut } from "./FileButtons";
import { saveFile, XLSX } from "./saveFile";

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
    const wayOut =
      as === "csv"
        ? letOut(session, { name, type: "text/csv", text: csvOf(rows) })
        : // A workbook is no text that an address holds.
          session.fileWay() === "download"
          ? "download"
          : "none";
    if (wayOut === "none") session.say({ tone: "problem", text: words.file.noWay });
    else if (as === "xlsx") {
      // What writes workbooks is loaded when one is wanted.
      const { xlsxFile } = await import("./xlsxFile");
      saveFile(name, xlsxFile(rows), XLSX);
    }
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
