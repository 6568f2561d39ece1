import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, SubtractRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { formatValue } from "../../document/numberFormat";
import type { Sheet } from "../../document/Sheet";
import { act, useActiveSheet, useBench, useBenchState } from "../bench";
import { cursorOf } from "../selection/select";
import { aggregate } from "./aggregates";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "18px",
    height: "26px",
    flexShrink: 0,
    padding: "0 10px",
    fontSize: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  reason: { overflow: "hidden", textOverflow: "ellipsis", flexGrow: 1, minWidth: 0 },
  zoom: { display: "flex", alignItems: "center" },
  percent: { width: "38px", textAlign: "center" },
});

/** Readiness, the reason of an error, figures of the selection, what the pane did, zoom. */
export function StatusBar({ children }: { children: ReactNode }): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const sheet = useActiveSheet();
  const document = useBenchState((state) => state.document);
  const edit = useBenchState((state) => state.edit);
  const { active } = cursorOf(bench);
  const mode = edit ? (edit.mode === "enter" ? "Enter" : "Edit") : "Ready";
  const reason = sheet.errorReason(active.row, active.column);
  const circular = document.circularReferences.length > 0 ? "Circular references: they show 0." : undefined;
  return (
    <div className={styles.bar} role="status" aria-label="Status bar">
      <span>{document.pendingCalls > 0 ? `Calculating: ${document.pendingCalls} cells wait` : mode}</span>
      <span className={styles.reason}>
        {reason ? `${sheet.text(active.row, active.column)}: ${reason}` : (filterNote(sheet) ?? circular)}
      </span>
      <Figures sheet={sheet} />
      {children}
      <Zoom sheet={sheet} />
    </div>
  );
}

function Figures({ sheet }: { sheet: Sheet }): ReactNode {
  const bench = useBench();
  const moves = useBenchState((state) => state.moves);
  const changes = useBenchState((state) => state.changes);
  const figures = useMemo(() => {
    const { areas, active } = cursorOf(bench);
    const isCell = areas.length === 1 && areas[0]?.rows === 1 && areas[0].columns === 1;
    if (isCell) return undefined;
    const format = sheet.style(active.row, active.column).numberFormat;
    return { ...aggregate(sheet, areas), format };
    // What is selected and what it holds are read from the document, whose versions these two are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [bench, sheet, moves, changes]);
  if (!figures || figures.count < 2) return null;
  const show = (value: number) => formatValue(Math.round(value * 1e9) / 1e9, figures.format);
  return (
    <>
      {figures.numbers > 0 && <span>Average: {show(figures.sum / figures.numbers)}</span>}
      <span>Count: {figures.count}</span>
      {figures.numbers > 0 && <span>Sum: {show(figures.sum)}</span>}
    </>
  );
}

function Zoom({ sheet }: { sheet: Sheet }): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const { zoom } = sheet.state;
  const set = (percent: number) => {
    act(bench, () => sheet.set({ zoom: Math.max(25, Math.min(400, percent)) }));
  };
  return (
    <span className={styles.zoom}>
      <Button
        appearance="subtle"
        size="small"
        icon={<SubtractRegular />}
        aria-label="Zoom out"
        onClick={() => set(zoom - 10)}
      />
      <span className={styles.percent}>{zoom}%</span>
      <Button
        appearance="subtle"
        size="small"
        icon={<AddRegular />}
        aria-label="Zoom in"
        onClick={() => set(zoom + 10)}
      />
    </span>
  );
}

/** "12 of 340 rows", where a filter is on. */
function filterNote(sheet: Sheet): string | undefined {
  const { filteredRows } = sheet.state;
  return filteredRows.size > 0 ? `A filter hides ${filteredRows.size.toLocaleString()} rows.` : undefined;
}
