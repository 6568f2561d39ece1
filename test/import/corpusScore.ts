import { productTables } from "../fixtures/tablesOf";
import { finish } from "../../src/features/import/steps";
import { inspectColumns } from "../../src/features/import/inspectColumns";
import { columnsOf, type Mapping } from "../../src/features/import/mapping";
import { proposal } from "../../src/features/import/proposal";
import { readSource } from "../../src/features/import/readSource";
import { Mappings } from "../../src/features/import/tables";
import type { CorpusFile } from "./headerCorpus";

/** How a file of the corpus is proposed, beside what is right for it. */
export interface FileScore {
  readonly file: CorpusFile;
  readonly group: string;
  /** Columns whose place is right, those that go nowhere among them. */
  readonly right: number;
  /** "Header: proposed place instead of the right one", for each of the others. */
  readonly wrong: readonly string[];
}

/** Proposes the file against all tables of the product, and counts the columns that got their place. */
export async function scoreOf(file: CorpusFile): Promise<FileScore> {
  const { system, language, delimiter, columns } = file;
  const text = [0, 2, 3]
    .map((at) => columns.map((column) => quoted(column[at] ?? "", delimiter)).join(delimiter))
    .join("\n");
  const source = await readSource({ name: `${system} ${language}.csv`, bytes: new TextEncoder().encode(text) });
  if (!source?.ok) throw new Error(`${system} can't be read.`);
  const targets = productTables.filter((table) => table !== Mappings);
  const looks = finish(inspectColumns(source.value.grid, { usual: { decimal: ".", dateOrder: "mdy" }, delimiter }));
  const mapping = proposal(source.value, { looks, targets, locations: ["Main store"] });
  const wrong = columns.flatMap(([header, place]) => {
    const places = placesOf(mapping, header);
    const isRight = place === "" ? places.length === 0 : places.includes(place);
    return isRight ? [] : [`${header}: ${places.join(", ") || "nowhere"} instead of ${place || "nowhere"}`];
  });
  return { file, group: mapping.group, right: columns.length - wrong.length, wrong };
}

/** The fields that a column of the file fills; counts of what is on hand are called so. */
const placesOf = ({ tables }: Mapping, header: string): readonly string[] =>
  tables.flatMap(({ table, as, fields }) =>
    Object.entries(fields).flatMap(([field, source]) =>
      columnsOf(source).some((column) => column === header || column.startsWith(`${header} `))
        ? [`${as === "count" ? "Counts" : table}.${field}`]
        : [],
    ),
  );

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
