import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CSSProperties, RefObject } from "react";
import type { Sheet } from "../../document/Sheet";
import { useBenchState } from "../bench";
import { geometryOf } from "./sheetGeometry";
import { frozenHeight, frozenWidth, scrollToShow } from "./view";
import type { View } from "./view";

export interface Viewing {
  readonly view: View;
  /** The size of all there is to scroll through. */
  readonly extent: CSSProperties;
  readonly onScroll: () => void;
}

const headingHeight = 22;

/** What of the sheet is in view; each sheet keeps its place while others are in front. */
export function useView(sheet: Sheet, scroller: RefObject<HTMLDivElement | null>): Viewing {
  const places = useRef(new Map<string, { x: number; y: number }>());
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ x: 0, y: 0, sheetId: sheet.id });
  const reveal = useBenchState((state) => state.reveal);

  const geometry = geometryOf(sheet);
  const isHere = scroll.sheetId === sheet.id;
  const scrollX = isHere ? scroll.x : 0;
  const scrollY = isHere ? scroll.y : 0;
  const lastRow = geometry.rows.indexAt(frozenHeight(geometry) + scrollY + size.height);
  const view: View = {
    geometry,
    ...size,
    headingWidth: headingWidthFor(lastRow),
    headingHeight,
    scrollX,
    scrollY,
  };

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const place = { x: element.scrollLeft, y: element.scrollTop };
    places.current.set(sheet.id, place);
    setScroll({ ...place, sheetId: sheet.id });
  };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  // Another sheet comes to the front: it stands where it was left.
  useLayoutEffect(() => {
    const place = places.current.get(sheet.id) ?? { x: 0, y: 0 };
    scroller.current?.scrollTo(place.x, place.y);
    setScroll({ ...place, sheetId: sheet.id });
  }, [sheet.id, scroller]);

  useEffect(() => {
    if (!reveal || !scroller.current) return;
    const { clientWidth: width, clientHeight: height, scrollLeft, scrollTop } = scroller.current;
    const current = geometryOf(sheet);
    const from = { ...view, geometry: current, width, height, scrollX: scrollLeft, scrollY: scrollTop };
    const to = scrollToShow(from, reveal);
    if (to.scrollX !== scrollLeft || to.scrollY !== scrollTop) scroller.current.scrollTo(to.scrollX, to.scrollY);
    // A wish is fulfilled once; scrolling away from it afterwards is the person's choice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reveal]);

  return { view, extent: extentOf(sheet, view, reveal?.row ?? 0, reveal?.column ?? 0), onScroll };
}

/** Like Excel's scroll bars: what is used and a little more, and more as one scrolls on. */
function extentOf(sheet: Sheet, view: View, row: number, column: number): { width: number; height: number } {
  const { geometry, width, height, scrollX, scrollY, headingWidth } = view;
  const { rows, columns } = geometry;
  const used = sheet.usedArea(false);
  const lastRow = rows.indexAt(frozenHeight(geometry) + scrollY + height);
  const lastColumn = columns.indexAt(frozenWidth(geometry) + scrollX + width);
  const endRow = Math.max((used?.row ?? 0) + (used?.rows ?? 0) + 20, lastRow + 20, row + 20, 60);
  const endColumn = Math.max((used?.column ?? 0) + (used?.columns ?? 0) + 4, lastColumn + 4, column + 4, 26);
  return {
    width: headingWidth + columns.offset(Math.min(endColumn, columns.count)),
    height: headingHeight + rows.offset(Math.min(endRow, rows.count)),
  };
}

const headingWidthFor = (lastRow: number) => Math.max(36, String(lastRow + 1).length * 8 + 14);
