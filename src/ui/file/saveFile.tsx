/** Hands a file to the browser, to keep where its downloads go. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // After the click's own task, or some browsers find nothing to save.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export const CSV = "text/csv;charset=utf-8";
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
