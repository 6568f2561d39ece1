import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useBenchState } from "../bench";

const often = 400;

/** How many round trips the pane has made to the workbook. */
export function PaneTraffic(): ReactNode {
  const host = useBenchState((state) => state.host);
  const [counted, setCounted] = useState({ reads: 0, writes: 0 });
  useEffect(() => {
    const timer = setInterval(() => {
      const { reads, writes } = host.traffic;
      setCounted((before) => (before.reads === reads && before.writes === writes ? before : { reads, writes }));
    }, often);
    return () => clearInterval(timer);
  }, [host]);
  const { reads, writes } = counted;
  return (
    <span>
      Pane did: {reads} {reads === 1 ? "read" : "reads"}, {writes} {writes === 1 ? "write" : "writes"}
    </span>
  );
}
