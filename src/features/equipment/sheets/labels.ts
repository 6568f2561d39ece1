import { encode } from "uqr";
import { shortened, singleLine } from "../../../domain/plainText";
import { counted } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { companySettings, Settings } from "../../../model/company/settings";
import { equipmentTables, type EquipmentState } from "../../../model/equipment/equipmentState";
import type { PageCell, Publishing, SheetPage } from "../../../workbook/pages/sheetPage";
import { piecesNamed } from "../lend/handOut";

export const LABEL_SHEET = "Equipment labels";

/** Labels side by side on a page. */
const ACROSS = 4;
/** Points of a module of the code: 25 of them are 2.6 cm, which telephones and scanners read at arm's length. */
const MODULE = 3;
const POINTS_PER_CHARACTER = 5.6;
/** The white edge that readers ask for is 4 modules. */
const EDGE = 4;
const TEXT_HEIGHT = 12;
const LINES_OF_TEXT = 3;
/** All labels have the same size: that of version 2, or of the longest tag. */
const LEAST_VERSION = 2;

/** Draws labels with a QR code of each tag, to print and to cut: the modules are cells, so no font and no picture is needed. */
export const drawLabels: Publishing<{ readonly tags: readonly string[] }> = {
  title: "Create labels",
  reads: [...equipmentTables, Settings],
  sheets: () => [LABEL_SHEET],
  plan(tables, { tags }, { today }) {
    const pieces = piecesNamed(tables, tags, today);
    if (!pieces.ok) return pieces;
    const tooLong = pieces.value.find(({ equipment: { tag } }) => tag.length > 60);
    if (tooLong) return refuse(`${tooLong.equipment.tag} is too long for a label. Give it a tag of 60 signs at most.`);
    return ok({
      sentence: `Drew ${counted(pieces.value.length, "label")} on the sheet ${LABEL_SHEET}; print it with Ctrl+P`,
      changes: [],
      pages: [labelPage(pieces.value, companySettings(tables).company)],
    });
  },
};

/** The modules of the code of a text, dark ones true, without an edge. */
export const modulesOf = (text: string, minVersion = LEAST_VERSION): readonly (readonly boolean[])[] =>
  encode(text, { ecc: "M", border: 0, minVersion }).data;

function labelPage(pieces: readonly EquipmentState[], company: string): SheetPage {
  const version = Math.max(LEAST_VERSION, ...pieces.map(({ equipment }) => versionOf(equipment.tag)));
  const size = 17 + 4 * version;
  const pitch = size + EDGE;
  const cells: PageCell[] = [];
  const rowHeights = new Map<number, number>();
  const rowsPerLabel = size + LINES_OF_TEXT + EDGE;
  pieces.forEach(({ equipment }, index) => {
    const top = EDGE + Math.floor(index / ACROSS) * rowsPerLabel;
    const left = EDGE + (index % ACROSS) * pitch;
    modulesOf(equipment.tag, version).forEach((line, row) =>
      line.forEach((isDark, column) => {
        // A number with a format of nothing: a text would run over into the light cells beside it.
        if (isDark) cells.push({ row: top + row, column: left + column, value: 1, format: ";;;" });
      }),
    );
    const text = (line: number, value: string, look: "strong" | "note"): void =>
      void cells.push({ row: top + size + line, column: left, value, look });
    text(0, equipment.tag, "strong");
    text(1, shortened(singleLine(equipment.name), MOST_LETTERS), "note");
    text(2, shortened(singleLine(company), MOST_LETTERS), "note");
  });
  const bands = Math.ceil(pieces.length / ACROSS);
  const rows = EDGE + bands * rowsPerLabel;
  const columns = EDGE + ACROSS * pitch;
  for (let row = 0; row < rows; row++) {
    const within = (row - EDGE) % rowsPerLabel;
    rowHeights.set(row, row >= EDGE && within >= size && within < size + LINES_OF_TEXT ? TEXT_HEIGHT : MODULE);
  }
  const area = { row: 0, column: 0, rows, columns };
  return {
    sheet: LABEL_SHEET,
    called: "the sheet of labels",
    tabColor: "#038387",
    columnWidths: Array.from({ length: columns }, () => MODULE / POINTS_PER_CHARACTER),
    rowHeights,
    cells,
    looks: [],
    choices: [],
    highlights: [{ area, formula: "=A1=1", tone: "ink" }],
    charts: [],
    print: { area, landscape: false, footer: "Equipment labels" },
  };
}

const versionOf = (tag: string): number => (modulesOf(tag, 1).length - 17) / 4;

const MOST_LETTERS = 22;
