/** The colours of a chart's series, in their order, where none are set: those of Office's usual theme. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E"] as const;

export function paletteColor(index: number): string {
  return palette[index % palette.length] ?? palette[0];
}
