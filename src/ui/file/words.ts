/** What the buttons that save rows say. */
export const words = {
  asXlsx: "Save as .xlsx",
  asCsv: "Save as .csv",
  help: "Texts that begin like a formula stay texts. Dates in the .csv file are written 2026-11-24.",
  row: "row",
  saved: (rows: string, file: string): string => `Saved ${rows} as ${file}`,
};
