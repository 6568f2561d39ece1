import { ok, refuse, type Problem, type Result } from "../domain/result";
import { TableSet } from "../tables/tableSet";
import { closingStage, logStage } from "./apply";
import { drawingOf, type Drawing } from "./drawing";
import { Log, type LogRow } from "./log";
import type { Look, WorkbookPort } from "./port";
import { recover } from "./recover";
import type { Publication } from "./sheetPage";
import { entryRows } from "./undo";

/**
 * Draws pages on their sheets in two round trips: one looks at what stands there, one draws. What people added around
 * a page stays; what breaks off half-way is taken back. The Log tells who published what and when.
 */
export async function publish(
  port: WorkbookPort,
  { sentence, pages }: Publication,
  about: Pick<LogRow, "entry" | "when" | "by">,
): Promise<Result<void>> {
  const look = await port.lookAt(pages);
  if (!look.ok) return look;
  const obstacle = obstacleTo(look.value);
  if (obstacle) return { ok: false, problem: obstacle };
  const drawings: Drawing[] = [];
  for (const page of pages) {
    const before = look.value.sheets.get(page.sheet);
    const drawing = drawingOf(page, before);
    if (!drawing.ok) return drawing;
    drawings.push(drawing.value);
  }
  const { log } = look.value;
  if (!log)
    return refuse("The sheet Log is missing. Open Home and set up again; nothing is written without a trail.", {
      table: Log.name,
    });
  const trail = drawings.map((drawing, index): LogRow => logRowOf(drawing, { ...about, what: sentence }, index + 1));
  const opening = logStage(trail, log);
  if (!opening.ok) return opening;

  const drawn = await port.draw(drawings, opening.value, closingStage(opening.value, trail));
  if (drawn.ok) return ok(undefined);
  if (drawn.problem.state === "refused") return refuse(drawn.problem.message);
  return settle(port, drawings, about.entry, drawn.problem.message);
}

async function settle(
  port: WorkbookPort,
  drawings: readonly Drawing[],
  entry: string,
  reason: string,
): Promise<Result<void>> {
  const trail = await port.read([Log]);
  const isDone = trail.ok && entryRows(new TableSet(trail.value.tables), entry).some((row) => row.state === "Done");
  const settled = trail.ok ? await port.settle(drawings, isDone) : trail;
  if (isDone && settled.ok) return ok(undefined);
  const recovered = settled.ok ? await recover(port, [entry], []) : settled;
  return refuse(
    recovered.ok
      ? `${reason} Nothing was changed.`
      : `${reason} ${drawings.map(({ page }) => page.sheet).join(", ")} may be drawn in part only: publish again.`,
  );
}

const logRowOf = (
  { page, before }: Drawing,
  about: Pick<LogRow, "entry" | "when" | "by" | "what">,
  part: number,
): LogRow => ({
  ...about,
  part,
  table: page.sheet,
  change: before ? "Changed" : "Added",
  rows: 1,
  keys: page.called,
  details: undefined,
  state: "Writing",
});

function obstacleTo({ readOnly, closed, logObstacle }: Look): Problem | undefined {
  if (readOnly)
    return {
      message: "This workbook is open for reading only. Save a copy or ask for the right to edit, then try again.",
    };
  // Also where the sheet stands: while it is drawn a copy of it is kept beside it.
  if (closed)
    return { message: "The workbook's structure is protected. Lift it (Review > Protect Workbook), then try again." };
  return logObstacle === undefined ? undefined : { message: logObstacle, table: Log.name };
}
