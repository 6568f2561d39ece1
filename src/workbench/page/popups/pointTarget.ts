export interface PointTarget {
  getBoundingClientRect(): DOMRect;
}

/** A place to hang a menu on where there is no element. */
export function pointTarget(x: number, y: number): PointTarget {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
