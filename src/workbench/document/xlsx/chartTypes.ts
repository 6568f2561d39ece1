/** How the file names a type of chart. */
interface FileType {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers?: boolean;
}

const plain = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
} satisfies Readonly<Record<string, FileType>>;

const types: ReadonlyMap<string, FileType> = new Map(Object.entries(plain));

/** Of a type that we do not write, columns. */
export function fileType(type: string): FileType {
  return types.get(type) ?? plain.ColumnClustered;
}

/** Excel's name of what the file holds, or undefined for a type that we do not keep (a radar, a surface, …). */
export function typeName(held: {
  readonly element: string;
  readonly direction: string | undefined;
  readonly grouping: string | undefined;
  readonly markers: boolean;
}): string | undefined {
  for (const [name, type] of types) {
    const isSame =
      type.element === held.element &&
      (type.direction === undefined || type.direction === (held.direction ?? "col")) &&
      (type.grouping === undefined || type.grouping === (held.grouping ?? "standard")) &&
      (type.markers === undefined || type.markers === held.markers);
    if (isSame) return name;
  }
  return undefined;
}
