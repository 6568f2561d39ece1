import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useBench } from "../bench";
import { criteriaOf, sortOf } from "../filter/filterTarget";
import type { FilterTarget } from "../filter/filterTarget";
import type { GridStyles } from "./gridStyles";

/** The button in a header cell: an arrow, a funnel where the column is filtered, a line where it is sorted. */
export function FilterButton(props: { target: FilterTarget; name: string; styles: GridStyles }): ReactNode {
  const { target, name, styles } = props;
  const bench = useBench();
  const isFiltered = criteriaOf(target) !== undefined;
  const sorted = sortOf(target);
  const state = [isFiltered && "filtered", sorted && `sorted ${sorted}`].filter(Boolean).join(", ");
  return (
    <button
      type="button"
      tabIndex={-1}
      className={mergeClasses(styles.filter, (isFiltered || sorted) && styles.filterOn)}
      aria-label={`Filter ${name}${state ? ` (${state})` : ""}`}
      aria-haspopup="dialog"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        bench.setState({ popup: { kind: "filter", target, x: left, y: bottom + 2 } });
      }}
    >
      <svg width="11" height="11" viewBox="0 0 11 11" fill="currentColor" aria-hidden>
        {isFiltered ? (
          <path d="M0.5 1h10L7 5.2V10L4 8.5V5.2z" />
        ) : (
          <path d={sorted ? "M1 5h5L3.5 8z" : "M1.5 3.5h8l-4 4.5z"} />
        )}
        {sorted && <path d={sorted === "ascending" ? "M8 9V4H6.6L8.7 1l2 3H9.4v5z" : "M8 1v5H6.6l2.1 3 2-3H9.4V1z"} />}
      </svg>
    </button>
  );
}
