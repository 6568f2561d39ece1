/** "#RRGGBB" mixed with white (a positive tint, to 1) or with black (a negative one). */
export function tint(color: string, amount: number): string {
  const target = amount > 0 ? 255 : 0;
  return toHex(channels(color).map((channel) => channel + (target - channel) * Math.abs(amount)));
}

/** The colour between two, by a fraction of the way. */
export function mix(from: string, to: string, fraction: number): string {
  const target = channels(to);
  return toHex(channels(from).map((channel, index) => channel + ((target[index] ?? 0) - channel) * fraction));
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour as it is where it can be read on this background, else moved towards white or black until it can. */
export function readableOn(background: string, color: string): string {
  // At a luminance of 0.179 black and white are read equally well.
  const target = luminance(background) > 0.179 ? "#000000" : "#FFFFFF";
  for (let fraction = 0; fraction < 1; fraction += 0.1) {
    const candidate = mix(color, target, fraction);
    if (contrast(candidate, background) >= 4.5) return candidate;
  }
  return target;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1] ?? "000000";
  return [0, 2, 4].map((start) => parseInt(digits.slice(start, start + 2), 16));
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
