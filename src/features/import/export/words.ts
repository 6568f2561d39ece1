/** What the page that saves tables says. */
export const words = {
  title: "Export",
  subtitle: "Save a table as a file. Lists have the same under Save as a file.",
  table: "Table",
  noTables: "There is nothing to save yet",
  noTablesText: "Set up the workbook on Home first.",
  all: (rows: string): string => `All rows (${rows})`,
  handOver: "For another system: what changed since the last file",
  handOverHelp:
    "The workbook remembers up to where you saved, whoever opens it next. Changes come from the Log, which knows what was done in this pane; rows typed into the sheet are only in the file with all rows.",
  never: "Nothing was saved for another system yet; the first file holds all rows.",
  last: (when: string, by: string | undefined): string =>
    `Last saved on ${when}${by === undefined ? "" : ` by ${by}`}.`,
  noChanges: "No row was changed since.",
  untold: (entry: string): string =>
    `Entry ${entry} of the Log was edited and no longer tells what it changed. Save all rows to be sure.`,
  changes: "changes",
  whole: "all",
  change: { Added: "new", Changed: "changed", Removed: "removed" },
} as const;
