import type { Area } from "./address";
import type { StylePatch } from "./cellStyle";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What people may still do on a protected sheet; absent means no. */
export interface ProtectionOptions {
  readonly allowAutoFilter?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowSort?: boolean;
  readonly selectionMode?: "Normal" | "Unlocked" | "None";
}

export interface Protection {
  readonly options: ProtectionOptions;
  readonly password: string | null;
}

/** Margins and header lines are in points; an absent zoom is 100%. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel's name of the paper: "A4", "Letter", … */
  readonly paperSize: string;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly scale: number;
  /** Pages wide and tall; 0 leaves that direction free. Null: `scale` counts. */
  readonly fitTo: { readonly wide: number; readonly tall: number } | null;
  readonly printArea: readonly Area[];
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly titleColumns: { readonly first: number; readonly last: number } | null;
  readonly header: HeaderFooter;
  readonly footer: HeaderFooter;
}

/** Texts with Excel's codes, such as "&P of &N". */
export interface HeaderFooter {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export type Comparison =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** Formulas begin with "=", and are relative to the first cell of the first area of their validation. */
export type ValidationRule =
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly type: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
      readonly operator: Comparison;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly type: "Custom"; readonly formula: string };

export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

export interface ScalePoint {
  readonly type: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile";
  readonly formula?: string;
  readonly color: string;
}

/** Formulas begin with "=", and are relative to the first cell of the first area of their format. */
export type ConditionalRule =
  | {
      readonly type: "CellValue";
      readonly operator: Comparison;
      readonly formula1: string;
      readonly formula2?: string;
      readonly style: StylePatch;
    }
  | {
      readonly type: "ContainsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
      readonly style: StylePatch;
    }
  | { readonly type: "Custom"; readonly formula: string; readonly style: StylePatch }
  | {
      readonly type: "TopBottom";
      readonly rank: number;
      readonly percent: boolean;
      readonly bottom: boolean;
      readonly style: StylePatch;
    }
  | { readonly type: "PresetCriteria"; readonly criterion: string; readonly style: StylePatch }
  | { readonly type: "ColorScale"; readonly points: readonly ScalePoint[] }
  | {
      readonly type: "DataBar";
      readonly color: string;
      readonly gradient: boolean;
      /** How it is drawn beside this, as Excel's interface has it; neither drawn nor kept in files. */
      readonly looks?: Readonly<Record<string, string | boolean>>;
      readonly showValue: boolean;
      readonly minimum: Omit<ScalePoint, "color">;
      readonly maximum: Omit<ScalePoint, "color">;
    }
  | {
      readonly type: "IconSet";
      readonly iconSet: string;
      readonly reverse: boolean;
      readonly showValue: boolean;
      readonly thresholds: readonly Omit<ScalePoint, "color">[];
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly email: string;
  readonly text: string;
  /** ISO moment */
  readonly createdAt: string;
  readonly resolved: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly author: string;
    readonly email: string;
    readonly text: string;
    readonly createdAt: string;
  }[];
}

/** `address` leads outside the workbook, `location` to a place in it ("Items!A1"). */
export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  readonly address?: string;
  readonly location?: string;
  readonly screenTip?: string;
}

/** A chart is kept, not computed: `source` follows inserted and deleted cells, `properties` are whatever was set. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly source: { readonly sheetId: string; readonly area: Area };
  readonly seriesBy: "Auto" | "Columns" | "Rows";
  /** points from the sheet's top left corner */
  readonly position: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The filter of one column: listed texts, or one or two conditions, or the top n. */
export interface FilterCriteria {
  readonly filterOn: "Values" | "Custom" | "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent" | "Dynamic";
  /** the texts that stay visible; "" stands for blanks */
  readonly values?: readonly string[];
  /** ">5", "=*old*", … */
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
}

/** An autofilter of the sheet itself; a table keeps its own. Criteria by column offset within the area. */
export interface AutoFilter {
  readonly area: Area;
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

/** Everything of a sheet that is not in its cells. Replaced, never changed in place. */
export interface SheetState {
  readonly name: string;
  readonly visibility: Visibility;
  /** "#RRGGBB" or "" */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** percent */
  readonly zoom: number;
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly protection: Protection | null;
  readonly pageLayout: PageLayout;
  /** characters of the plain font, as Excel's dialog shows them */
  readonly standardWidth: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  /** points */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows that a filter hides, here or in a table. */
  readonly filteredRows: ReadonlySet<number>;
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columnStyles: ReadonlyMap<number, number>;
  /** How deep rows and columns lie in groups; those in none are not listed. */
  readonly rowOutline: ReadonlyMap<number, number>;
  readonly columnOutline: ReadonlyMap<number, number>;
  /** Rows and columns with which a new page begins, as people have set them. */
  readonly rowBreaks: ReadonlySet<number>;
  readonly columnBreaks: ReadonlySet<number>;
  /** What add-ins have noted on the sheet, by its name. */
  readonly customProperties: ReadonlyMap<string, string>;
  readonly merges: readonly Area[];
  readonly autoFilter: AutoFilter | null;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly comments: readonly Comment[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly charts: readonly Chart[];
  /** The results that reach beyond their formula's cell: "row,column" of the formula to what it covers. */
  readonly spills: ReadonlyMap<string, Area>;
}

export const plainPageLayout: PageLayout = {
  orientation: "Portrait",
  paperSize: "Letter",
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  scale: 100,
  fitTo: null,
  printArea: [],
  titleRows: null,
  titleColumns: null,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
};

/** The state of a new, empty sheet. */
export function newSheetState(name: string): SheetState {
  return {
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    zoom: 100,
    frozen: null,
    protection: null,
    pageLayout: plainPageLayout,
    standardWidth: 8.43,
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    filteredRows: new Set(),
    rowStyles: new Map(),
    columnStyles: new Map(),
    rowOutline: new Map(),
    columnOutline: new Map(),
    rowBreaks: new Set(),
    columnBreaks: new Set(),
    customProperties: new Map(),
    merges: [],
    autoFilter: null,
    validations: [],
    conditionalFormats: [],
    comments: [],
    hyperlinks: [],
    charts: [],
    spills: new Map(),
  };
}
