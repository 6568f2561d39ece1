import { columnLetters, quoteSheetName } from "../address";
import type { Area } from "../address";
import type { SheetModel } from "../model";
import type { PageLayout } from "../sheetState";
import { fixedAddress } from "./fixedAddress";
import { paperNumbers } from "./pagePapers";
import { element, textElement } from "./xml";

/** Margins, paper, header and footer. */
export function pageXml(layout: PageLayout): string {
  const inches = (points: number): number => points / 72;
  const { margins, header, footer, fitTo } = layout;
  const headerText = sideTexts(header);
  const footerText = sideTexts(footer);
  const options = {
    horizontalCentered: layout.centerHorizontally || null,
    verticalCentered: layout.centerVertically || null,
    headings: layout.printHeadings || null,
    gridLines: layout.printGridlines || null,
  };
  return [
    Object.values(options).some(Boolean) ? element("printOptions", options) : "",
    element("pageMargins", {
      ...{
        left: inches(margins.left),
        right: inches(margins.right),
        top: inches(margins.top),
        bottom: inches(margins.bottom),
      },
      ...{ header: inches(margins.header), footer: inches(margins.footer) },
    }),
    element("pageSetup", {
      paperSize: paperNumbers.get(layout.paperSize) ?? 1,
      scale: fitTo || layout.scale === 100 ? null : layout.scale,
      fitToWidth: fitTo ? fitTo.wide : null,
      fitToHeight: fitTo ? fitTo.tall : null,
      orientation: layout.orientation.toLowerCase(),
      blackAndWhite: layout.blackAndWhite || null,
    }),
    headerText || footerText
      ? element(
          "headerFooter",
          {},
          headerText ? textElement("oddHeader", headerText) : "",
          footerText ? textElement("oddFooter", footerText) : "",
        )
      : "",
  ].join("");
}

/** Where new pages begin: a break's number is that of the last line before it, counted from 1. */
export function breaksXml(name: string, lines: ReadonlySet<number>, length: number): string {
  if (lines.size === 0) return "";
  const breaks = [...lines].sort((a, b) => a - b).map((id) => element("brk", { id, max: length - 1, man: true }));
  return element(name, { count: breaks.length, manualBreakCount: breaks.length }, ...breaks);
}

function sideTexts({ left, center, right }: PageLayout["header"]): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** The names by which Excel keeps print areas, titles and filters of a sheet. */
export function printNames(sheet: SheetModel): { name: string; text: string; hidden: boolean }[] {
  const { pageLayout, name, autoFilter } = sheet.state;
  const at = (area: Area): string => fixedAddress(name, area);
  const names: { name: string; text: string; hidden: boolean }[] = [];
  if (pageLayout.printArea.length > 0) {
    names.push({ name: "_xlnm.Print_Area", text: pageLayout.printArea.map(at).join(","), hidden: false });
  }
  const { titleRows, titleColumns } = pageLayout;
  const prefix = `${quoteSheetName(name)}!`;
  const columns = titleColumns && `${prefix}$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`;
  const rows = titleRows && `${prefix}$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`;
  const titles = [columns, rows].filter((one) => one !== null);
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", text: titles.join(","), hidden: false });
  if (autoFilter) names.push({ name: "_xlnm._FilterDatabase", text: at(autoFilter.area), hidden: true });
  return names;
}
