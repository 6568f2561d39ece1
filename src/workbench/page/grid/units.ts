/** Excel's own rounding for a plain font whose digits are 7 pixels wide; 8.43 characters are 64 pixels. */
export function charactersToPixels(characters: number): number {
  if (characters < 1) return Math.round(characters * 12);
  return Math.trunc(((256 * characters + 18) / 256) * 7) + 5;
}

export function pixelsToCharacters(pixels: number): number {
  const characters = pixels < 12 ? pixels / 12 : (pixels - 5) / 7;
  return Math.round(characters * 100) / 100;
}

export const pointsToPixels = (points: number) => Math.round((points * 4) / 3);
export const pixelsToPoints = (pixels: number) => Math.round(pixels * 75) / 100;
