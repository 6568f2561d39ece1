import { areaSize, MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import type { PageLayout } from "../../document/sheetState";
import { bagOf, flagOf, numberOf, oneOf, textOf } from "../Arguments";
import { HostObject, rangeObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";

type Margin = keyof PageLayout["margins"];

/** Lengths in points. */
export const pageLayout: HostType<Sheet> = {
  get: {
    BlackAndWhite: ({ pageLayout: page }) => page.blackAndWhite,
    BottomMargin: margin("bottom"),
    CenterHorizontally: ({ pageLayout: page }) => page.centerHorizontally,
    CenterVertically: ({ pageLayout: page }) => page.centerVertically,
    DraftMode: () => false,
    FirstPageNumber: () => "",
    FooterMargin: margin("footer"),
    HeaderMargin: margin("header"),
    LeftMargin: margin("left"),
    Orientation: ({ pageLayout: page }) => page.orientation,
    PaperSize: ({ pageLayout: page }) => page.paperSize,
    PrintComments: () => "NoComments",
    PrintErrors: () => "AsDisplayed",
    PrintGridlines: ({ pageLayout: page }) => page.printGridlines,
    PrintHeadings: ({ pageLayout: page }) => page.printHeadings,
    PrintOrder: () => "DownThenOver",
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    Zoom: ({ pageLayout: { fitTo, scale } }) =>
      fitTo ? { horizontalFitToPages: fitTo.wide || null, verticalFitToPages: fitTo.tall || null } : { scale },
  },
  set: {
    BlackAndWhite: (sheet, value) => sheet.setPageLayout({ blackAndWhite: flagOf(value) }),
    BottomMargin: setMargin("bottom"),
    CenterHorizontally: (sheet, value) => sheet.setPageLayout({ centerHorizontally: flagOf(value) }),
    CenterVertically: (sheet, value) => sheet.setPageLayout({ centerVertically: flagOf(value) }),
    FooterMargin: setMargin("footer"),
    HeaderMargin: setMargin("header"),
    LeftMargin: setMargin("left"),
    Orientation: (sheet, value) => sheet.setPageLayout({ orientation: oneOf(value, ["Portrait", "Landscape"]) }),
    PaperSize: (sheet, value) => sheet.setPageLayout({ paperSize: oneOf(value, papers) }),
    PrintGridlines: (sheet, value) => sheet.setPageLayout({ printGridlines: flagOf(value) }),
    PrintHeadings: (sheet, value) => sheet.setPageLayout({ printHeadings: flagOf(value) }),
    RightMargin: setMargin("right"),
    TopMargin: setMargin("top"),
    Zoom: (sheet, value) => {
      const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = bagOf(value);
      if (scale !== undefined && scale !== null) sheet.setPageLayout({ scale: numberOf(scale), fitTo: null });
      else sheet.setPageLayout({ fitTo: { wide: numberOf(wide ?? 0), tall: numberOf(tall ?? 0) } });
    },
  },
  nav: { HeadersFooters: (sheet) => new HostObject("HeaderFooterGroup", sheet) },
  ask: {
    GetPrintArea: (sheet) => printArea(sheet) ?? notThere("print area of sheet", sheet.name),
    GetPrintAreaOrNullObject: (sheet) => printArea(sheet) ?? null,
    GetPrintTitleColumns: (sheet) => titleColumns(sheet) ?? notThere("print title columns of sheet", sheet.name),
    GetPrintTitleColumnsOrNullObject: (sheet) => titleColumns(sheet) ?? null,
    GetPrintTitleRows: (sheet) => titleRows(sheet) ?? notThere("print title rows of sheet", sheet.name),
    GetPrintTitleRowsOrNullObject: (sheet) => titleRows(sheet) ?? null,
  },
  act: {
    SetPrintArea: (sheet, args, host) => {
      const given = args.raw(0);
      if (given instanceof HostObject && given.type === "RangeAreas") {
        sheet.setPageLayout({ printArea: args.object(0, "RangeAreas").subject.areas });
      } else if (typeof given === "string" && given.includes(",")) {
        sheet.setPageLayout({ printArea: given.split(",").map((one) => plainArea(one.trim())) });
      } else {
        sheet.setPageLayout({ printArea: [args.range(0, host, sheet).area] });
      }
      return undefined;
    },
    SetPrintMargins: (sheet, args) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        args.choice(0, ["Points", "Inches", "Centimeters"])
      ];
      const given = Object.entries(args.bag(1)).filter(([, length]) => length !== null && length !== undefined);
      const margins = Object.fromEntries(
        given.map(([side, length]) => [oneOf(side, marginNames), numberOf(length) * points]),
      );
      sheet.setPageLayout({ margins: { ...sheet.pageLayout.margins, ...margins } });
      return undefined;
    },
    SetPrintTitleColumns: (sheet, args, host) => {
      const { column, columns } = args.range(0, host, sheet).area;
      sheet.setPageLayout({ titleColumns: { first: column, last: column + columns - 1 } });
      return undefined;
    },
    SetPrintTitleRows: (sheet, args, host) => {
      const { row, rows } = args.range(0, host, sheet).area;
      sheet.setPageLayout({ titleRows: { first: row, last: row + rows - 1 } });
      return undefined;
    },
  },
};

const papers = [
  "Letter",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A5",
  "B4",
  "B5",
  "Folio",
];
const marginNames = ["top", "bottom", "left", "right", "header", "footer"] as const;

/** One header and footer for all pages; different ones for first and even pages are not kept. */
export const headerFooterGroup: HostType<Sheet> = {
  get: { State: () => "Default", UseSheetMargins: () => true, UseSheetScale: () => true },
  nav: { DefaultForAllPages: (sheet) => new HostObject("HeaderFooter", sheet) },
};

export const headerFooter: HostType<Sheet> = {
  get: {
    CenterFooter: ({ pageLayout: page }) => page.footer.center,
    CenterHeader: ({ pageLayout: page }) => page.header.center,
    LeftFooter: ({ pageLayout: page }) => page.footer.left,
    LeftHeader: ({ pageLayout: page }) => page.header.left,
    RightFooter: ({ pageLayout: page }) => page.footer.right,
    RightHeader: ({ pageLayout: page }) => page.header.right,
  },
  set: {
    CenterFooter: setLine("footer", "center"),
    CenterHeader: setLine("header", "center"),
    LeftFooter: setLine("footer", "left"),
    LeftHeader: setLine("header", "left"),
    RightFooter: setLine("footer", "right"),
    RightHeader: setLine("header", "right"),
  },
};

function setLine(
  where: "header" | "footer",
  side: "left" | "center" | "right",
): (sheet: Sheet, value: unknown) => void {
  return (sheet, value) => sheet.setPageLayout({ [where]: { ...sheet.pageLayout[where], [side]: textOf(value) } });
}

function margin(side: Margin): (sheet: Sheet) => Wire {
  return ({ pageLayout: { margins } }) => margins[side];
}

function setMargin(side: Margin): (sheet: Sheet, value: unknown) => void {
  return (sheet, value) => sheet.setPageLayout({ margins: { ...sheet.pageLayout.margins, [side]: numberOf(value) } });
}

function plainArea(address: string): Area {
  const { sheet: _sheet, ...area } = parseAddress(address);
  return area;
}

function printArea(sheet: Sheet): HostObject | undefined {
  const areas = sheet.pageLayout.printArea;
  return areas.some((area) => areaSize(area) > 0) ? new HostObject("RangeAreas", { sheet, areas }) : undefined;
}

function titleColumns(sheet: Sheet): HostObject | undefined {
  const lines = sheet.pageLayout.titleColumns;
  if (!lines) return undefined;
  return rangeObject(sheet, { row: 0, column: lines.first, rows: MAX_ROWS, columns: lines.last - lines.first + 1 });
}

function titleRows(sheet: Sheet): HostObject | undefined {
  const lines = sheet.pageLayout.titleRows;
  if (!lines) return undefined;
  return rangeObject(sheet, { row: lines.first, column: 0, rows: lines.last - lines.first + 1, columns: MAX_COLUMNS });
}
