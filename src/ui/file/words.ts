/** What the buttons that save rows say. */
export const words = {
  as: { xlsx: "Save as .xlsx", csv: "Save as .csv", copy: "Copy as text" },
  help: "Texts that begin like a formula stay texts. Dates in a .csv file are written 2026-11-24.",
  row: "row",
  saved: (rows: string, file: string): string => `Saved ${rows} as ${file}`,
  copied: (rows: string): string => `Copied ${rows} with commas between the columns, as a .csv file has them`,
  noWorkbook: "A pane in this Excel can't save a workbook. Save as .csv, or copy as text.",
  left: "Excel did not let it out of the pane. Select the text below, copy it and paste it into a file.",
};
