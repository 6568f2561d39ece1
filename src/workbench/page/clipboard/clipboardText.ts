/** A cell as the clipboard gives it; `isText` where it was marked as text, which stays text. */
export interface PastedCell {
  readonly text: string;
  readonly isText: boolean;
}

/** Rows of tab-separated text; texts with tabs, line ends or quotes stand in quotes, as Excel writes them. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

/** Reads what Excel, LibreOffice and editors put on the clipboard as plain text. */
export function readTsv(text: string): PastedCell[][] {
  const rows: PastedCell[][] = [];
  let row: PastedCell[] = [];
  let position = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const cell = readCell(source, position);
    row.push({ text: cell.text, isText: false });
    position = cell.end;
    const separator = source[position];
    if (separator !== "\t") {
      rows.push(row);
      row = [];
    }
    if (separator === undefined) return rows;
    position += 1;
  }
}

/** Reads the first table of copied HTML, with Excel's marks of text; undefined where there is none. */
export function readHtml(html: string): PastedCell[][] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (!table) return undefined;
  const textClasses = classesOfText(page);
  const rows: PastedCell[][] = [];
  for (const [index, line] of [...table.rows].entries()) {
    const row = (rows[index] ??= []);
    for (const cell of line.cells) {
      const column = nextFree(row);
      const isText = [...cell.classList].some((name) => textClasses.has(name)) || isMarkedText(cell);
      row[column] = { text: readText(cell), isText };
      for (let down = 0; down < cell.rowSpan; down += 1) {
        const target = (rows[index + down] ??= []);
        for (let across = 0; across < cell.colSpan; across += 1)
          target[column + across] ??= { text: "", isText: false };
      }
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: "", isText: false }));
}

function quote(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function readCell(source: string, start: number): { text: string; end: number } {
  if (source[start] === '"') {
    let text = "";
    for (let position = start + 1; position < source.length; position += 1) {
      if (source[position] !== '"') text += source[position] ?? "";
      else if (source[position + 1] === '"') {
        text += '"';
        position += 1;
      } else {
        const end = position + 1;
        // A quote that does not end the cell was not meant as one.
        if (end === source.length || source[end] === "\t" || source[end] === "\n") return { text, end };
        break;
      }
    }
  }
  let end = start;
  while (end < source.length && source[end] !== "\t" && source[end] !== "\n") end += 1;
  return { text: source.slice(start, end), end };
}

function nextFree(row: readonly PastedCell[]): number {
  let column = 0;
  while (row[column] !== undefined) column += 1;
  return column;
}

/** Excel declares number formats by class in a style sheet: `.xl65 {mso-number-format:"\@";}`. */
function classesOfText(page: Document): Set<string> {
  const names = new Set<string>();
  for (const style of page.querySelectorAll("style")) {
    for (const [, name = "", rule = ""] of style.textContent.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      if (marksText(rule)) names.add(name);
    }
  }
  return names;
}

const marksText = (rule: string) => /mso-number-format:\s*["']?\\?@/i.test(rule);

function isMarkedText(cell: Element): boolean {
  return cell.hasAttribute("x:str") || marksText(cell.getAttribute("style") ?? "");
}

/** White space of the source is no part of the text; only line breaks that are marked as such are (kept as a private sign). */
function readText(cell: Element): string {
  for (const lineEnd of cell.querySelectorAll("br")) lineEnd.replaceWith("\uE000");
  return cell.textContent
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?\uE000 ?/g, "\n");
}
