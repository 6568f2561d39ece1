/** Hands a text or bytes to the browser as a file to keep. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // After the click's own task, or some browsers find nothing to save.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
