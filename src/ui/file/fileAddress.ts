import { fileName } from "../../domain/fileName";

/** A text that leaves the pane as a file. */
export interface TextFile {
  readonly name: string;
  readonly type: "text/csv" | "text/calendar" | "text/html" | "text/plain";
  readonly text: string;
}

/** Browsers take longer addresses, but not all that Excel starts them with. */
const LONGEST_ADDRESS = 60_000;

/**
 * The address of the page that offers a file in the browser. The file stands after #, which browsers send to no server.
 * Undefined where it is too long for an address.
 */
export function fileAddress({ name, type, text }: TextFile, paneAddress: string): string | undefined {
  const page = new URL("keepFile.html", paneAddress);
  const address = `${page.origin}${page.pathname}#${encodeURIComponent(JSON.stringify([fileName(name), type, text]))}`;
  return address.length <= LONGEST_ADDRESS ? address : undefined;
}
