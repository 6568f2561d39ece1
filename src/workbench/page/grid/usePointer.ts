import { useEffect, useState } from "react";
import type { MouseEvent, PointerEvent, RefObject } from "react";
import { cellArea, contains, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { useBench } from "../bench";
import { beginEdit } from "../editing/edit";
import { followLink } from "../editing/links";
import { atCell } from "../selection/movement";
import type { Cell } from "../selection/movement";
import { cursorOf, groundOf, select } from "../selection/select";
import { autofit, beginDrag, continueDrag, endDrag } from "./drag";
import type { Drag } from "./drag";
import { pixelsToPoints } from "./units";
import { hit, nearestCell } from "./view";
import type { View } from "./view";

interface Held {
  readonly drag: Drag;
  readonly x: number;
  readonly y: number;
}

/** What the pointer does on the grid: select, resize, fill, point, follow links, open menus. */
export function usePointer(sheet: Sheet, view: View, grid: RefObject<HTMLDivElement | null>) {
  const bench = useBench();
  const [held, setHeld] = useState<Held | null>(null);
  const [hovered, setHovered] = useState<Cell | null>(null);

  // While the pointer is held beyond an edge, the sheet scrolls on, again and again.
  useEffect(() => {
    if (!held || held.drag.kind === "resize") return;
    const right = beyond(held.x, view.headingWidth, view.width);
    const down = beyond(held.y, view.headingHeight, view.height);
    const along =
      held.drag.kind === "rows"
        ? { left: 0, top: down }
        : { left: right, top: held.drag.kind === "columns" ? 0 : down };
    if (along.left === 0 && along.top === 0) return;
    const timer = setTimeout(() => {
      grid.current?.scrollBy(along);
      setHeld({ ...held, drag: continueDrag(bench, view, held.drag, held.x, held.y) });
    }, 40);
    return () => clearTimeout(timer);
  }, [bench, held, view, grid]);

  const place = (event: MouseEvent) => {
    const box = grid.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const { target, shiftKey } = event;
    if (event.button !== 0 || !(target instanceof Element) || target.closest("button, textarea")) return;
    const { x, y } = place(event);
    const drag = beginDrag(bench, sheet, view, { x, y, target, shiftKey, ctrlKey: event.ctrlKey || event.metaKey });
    event.preventDefault();
    if (!bench.getState().edit) grid.current?.focus({ preventScroll: true });
    if (drag) event.currentTarget.setPointerCapture(event.pointerId);
    setHeld(drag && { drag, x, y });
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const { x, y } = place(event);
    if (held) {
      setHeld({ drag: continueDrag(bench, view, held.drag, x, y), x, y });
      return;
    }
    const { row, column } = hit(view, x, y);
    setHovered((before) => {
      if (row === undefined || column === undefined) return null;
      return before?.row === row && before.column === column ? before : { row, column };
    });
  };

  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    if (!held) return;
    endDrag(bench, view, held.drag);
    setHeld(null);
    if (held.drag.kind === "cells" && !event.shiftKey && !event.ctrlKey) followClicked(event);
  };

  /** A click on the letters of a link follows it; beside them it only selects the cell, as in Excel. */
  const followClicked = (event: PointerEvent) => {
    const { areas, active } = cursorOf(bench);
    const { x, y } = place(event);
    const { row, column } = hit(view, x, y);
    const isSingle = areas.length === 1 && areas[0]?.rows === 1 && areas[0].columns === 1;
    if (!isSingle || row !== active.row || column !== active.column) return;
    const under = window.document.elementsFromPoint(event.clientX, event.clientY);
    const cell = under.find((element) => element.matches("[data-address]"))?.getBoundingClientRect();
    bench
      .getState()
      .document.click(
        sheet,
        cellArea(row, column),
        pixelsToPoints(event.clientX - (cell?.left ?? event.clientX)),
        pixelsToPoints(event.clientY - (cell?.top ?? event.clientY)),
      );
    if (under.some((element) => element.matches("[data-address] > span"))) followLink(bench, active);
  };

  const onContextMenu = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("textarea")) return;
    event.preventDefault();
    const { x, y } = place(event);
    const { row, column } = hit(view, x, y);
    const cell = nearestCell(view, x, y);
    const kind = row === undefined ? "columns" : column === undefined ? "rows" : "cells";
    if (!cursorOf(bench).areas.some((area) => contains(area, cell.row, cell.column))) {
      const whole = {
        cells: undefined,
        rows: { row: cell.row, column: 0, rows: 1, columns: MAX_COLUMNS },
        columns: { row: 0, column: cell.column, rows: MAX_ROWS, columns: 1 },
      }[kind];
      select(bench, whole ? { areas: [whole], active: whole } : atCell(groundOf(sheet), cell.row, cell.column), "none");
    }
    bench.setState({ popup: { kind, x: event.clientX, y: event.clientY } });
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest("button, textarea")) return;
    const handle = event.target.closest<HTMLElement>("[data-resize]");
    const { x, y } = place(event);
    const { row, column } = hit(view, x, y);
    if (handle?.dataset.resize === "column") autofit(bench, Number(handle.dataset.index));
    else if (!handle && row !== undefined && column !== undefined) beginEdit(bench, { mode: "edit", place: "cell" });
  };

  const onPointerLeave = () => setHovered(null);
  const handlers = { onPointerDown, onPointerMove, onPointerUp, onPointerLeave, onContextMenu, onDoubleClick };
  return { drag: held?.drag ?? null, hovered: held ? null : hovered, handlers };
}

/** How far to scroll in one go for a pointer this far beyond an edge; 0 within. */
function beyond(point: number, from: number, to: number): number {
  if (point < from) return Math.max(-120, point - from);
  return point > to ? Math.min(120, point - to) : 0;
}
