import type { ChartProperties } from "../../document/chartProperties";

/** About the width of a letter at the size of axes and legends, in pixels. */
export const letterWidth = 5.5;

/** A text cut to the room that it has, in pixels. */
export function cutText(text: string, room: number): string {
  const most = Math.max(2, Math.floor(room / letterWidth));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** A text on two lines where one has no room for it, each cut to the room. */
export function wrappedText(text: string, room: number): readonly string[] {
  const most = Math.max(2, Math.floor(room / letterWidth));
  const at = text.lastIndexOf(" ", most) > 0 ? text.lastIndexOf(" ", most) : text.indexOf(" ");
  if (text.length <= most || at <= 0) return [cutText(text, room)];
  return [text.slice(0, at), text.slice(at + 1)].map((line) => cutText(line, room));
}

/** How the font of a title is set, as attributes of SVG; size in points. */
export function titleFont(properties: ChartProperties, path: string, usualSize: number) {
  const size = properties.number(`${path}/format/font/size`) ?? usualSize;
  const color = properties.text(`${path}/format/font/color`);
  return {
    fontSize: Math.round((size * 4) / 3),
    ...(properties.flag(`${path}/format/font/bold`) && { fontWeight: "bold" }),
    ...(color !== undefined && { fill: color }),
  };
}
