import type { Font } from "../../document/cellStyle";

/** How the sheet's fonts are named in CSS: where Excel's own are missing, a narrow one stands in for them. */
export function fontFamily(name: string): string {
  const stack = /mono|consol|courier/i.test(name) ? "monospace" : '"Sheet fallback", "Wide sheet fallback", sans-serif';
  return `"${name.replaceAll('"', "")}", ${stack}`;
}

/** CSS shorthand, as the canvas wants it, too. */
export function cssFont(font: Font, scale: number): string {
  const size = Math.round(((font.size * 4) / 3) * scale * 100) / 100;
  return `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${size}px ${fontFamily(font.name)}`;
}

/** The same font, smaller or larger. */
export const scaledFont = (font: string, factor: number): string =>
  font.replace(/([\d.]+)px/, (_, size: string) => `${Math.floor(Number(size) * factor * 100) / 100}px`);

const known = new Map<string, number>();
const knownLimit = 20_000;
let canvas: CanvasRenderingContext2D | null | undefined;

/** Pixels that a line of text takes; an estimate where the browser has no canvas. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const earlier = known.get(key);
  if (earlier !== undefined) return earlier;
  canvas ??= document.createElement("canvas").getContext("2d");
  let width = text.length * 7;
  if (canvas) {
    canvas.font = font;
    width = canvas.measureText(text).width;
  }
  if (known.size > knownLimit) known.clear();
  known.set(key, width);
  return width;
}
