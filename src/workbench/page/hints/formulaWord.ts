/** The unfinished name at the caret of a formula, and where it begins; undefined within texts, and where none is. */
export function wordAtCaret(
  text: string,
  caret: number,
): { readonly word: string; readonly start: number } | undefined {
  if (!text.startsWith("=")) return undefined;
  const before = text.slice(0, caret);
  const isInText = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const found = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(before);
  if (isInText || !found || /[\p{L}\p{N}_.$[!']/u.test(before[found.index - 1] ?? "")) return undefined;
  return { word: found[0], start: found.index };
}

/** The function whose arguments the caret stands in, and which of them it is; undefined outside of any call. */
export function callAtCaret(
  text: string,
  caret: number,
): { readonly name: string; readonly argument: number } | undefined {
  if (!text.startsWith("=")) return undefined;
  const open: { name: string; argument: number }[] = [];
  let isText = false;
  for (let position = 1; position < caret; position += 1) {
    const letter = text[position];
    if (letter === '"') isText = !isText;
    if (isText) continue;
    if (letter === "(" || letter === "[" || letter === "{") {
      const name = letter === "(" ? (/[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, position))?.[0] ?? "") : "";
      open.push({ name: name.toUpperCase(), argument: 0 });
    } else if (letter === ")" || letter === "]" || letter === "}") open.pop();
    else if (letter === ",") {
      const last = open.at(-1);
      if (last) last.argument += 1;
    }
  }
  const innermost = open.at(-1);
  return innermost && innermost.name !== "" ? innermost : undefined;
}
