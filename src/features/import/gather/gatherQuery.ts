import { Contents } from "../../../workbook/contents";
import type { Column } from "../../../tables/column";
import type { AnyTable } from "../../../tables/defineTable";

/** Where the workbooks that come together are: a folder that Windows sees, or a SharePoint site. */
export interface GatherSource {
  readonly kind: "folder" | "site";
  /** "C:\Sites" or "https://contoso.sharepoint.com/sites/operations". */
  readonly address: string;
}

/** The query that the others begin from; its name is part of their text. */
export const WORKBOOKS = "Workbooks";
/** Columns of the gathered tables that are not of the tables themselves. */
export const FILE_COLUMN = "Workbook file";
export const VERSION_COLUMN = "Table version";

/** The Power Query (M) that opens every workbook of a folder, but for the lock files of those that are open in Excel. */
export const workbooksQuery = ({ kind, address }: GatherSource): string => `let
    Source = ${kind === "folder" ? `Folder.Files(${quoted(address)})` : `SharePoint.Files(${quoted(address)}, [ApiVersion = 15])`},
    Kept = Table.SelectRows(Source, each Text.Lower([Extension]) = ".xlsx" and not Text.StartsWith([Name], "~$")),
    Opened = Table.AddColumn(Kept, "Workbook", each Excel.Workbook([Content], null, true)),
    Result = Table.SelectColumns(Opened, {"Name", "Workbook"})
in
    Result
`;

/**
 * The Power Query (M) that puts the rows of a table below each other, of all workbooks that have it: columns that an older
 * workbook lacks are blank, former headers count, the file's name and the table's version stand beside each row.
 */
export function tableQuery(table: AnyTable): string {
  const columns = Object.values(table.columns);
  const headers = listOf(columns.map(({ header }) => header));
  const { table: name, version } = Contents.columns;
  return `let
    Found = Table.AddColumn(${WORKBOOKS}, "Rows", each
        let
            Stands = Table.SelectRows([Workbook], each [Kind] = "Table" and [Item] = ${quoted(table.name)}),
            Data = if Table.IsEmpty(Stands) then null else Stands{0}[Data]
        in
            if Data = null then null else Table.SelectColumns(${renamed("Data", columns)}, ${headers}, MissingField.UseNull)),
    Versioned = Table.AddColumn(Found, ${quoted(VERSION_COLUMN)}, each
        let
            Index = Table.SelectRows([Workbook], each [Kind] = "Table" and [Item] = ${quoted(Contents.name)}),
            Rows = if Table.IsEmpty(Index) then {} else Table.ToRecords(Table.SelectRows(Index{0}[Data], each Record.Field(_, ${quoted(name.header)}) = ${quoted(table.name)}))
        in
            if List.IsEmpty(Rows) then null else Record.Field(Rows{0}, ${quoted(version.header)})),
    Kept = Table.SelectRows(Versioned, each [Rows] <> null),
    Named = Table.RenameColumns(Table.SelectColumns(Kept, ${listOf(["Name", VERSION_COLUMN, "Rows"])}), {{"Name", ${quoted(FILE_COLUMN)}}}),
    Expanded = Table.ExpandTableColumn(Named, "Rows", ${headers}),
    Filled = Table.SelectRows(Expanded, each ${keysOf(table)
      .map((header) => `Record.Field(_, ${quoted(header)}) <> null`)
      .join(" or ")}),
    Typed = Table.TransformColumnTypes(Filled, {${columns.map(({ header, kind }) => `{${quoted(header)}, ${types[kind]}}`).join(", ")}}, "en-US")
in
    Typed
`;
}

const keysOf = (table: AnyTable): readonly string[] => table.key.map((field) => table.columns[field]?.header ?? field);

/** The rows with former headers renamed, where the present one is not among them. */
const renamed = (rows: string, columns: readonly Column[]): string =>
  columns
    .flatMap(({ header, former }) => former.map((was) => [was, header] as const))
    .reduce(
      (inner, [was, header]) =>
        `(let Rows = ${inner} in if Table.HasColumns(Rows, ${quoted(header)}) then Rows else Table.RenameColumns(Rows, {{${quoted(was)}, ${quoted(header)}}}, MissingField.Ignore))`,
      rows,
    );

const listOf = (texts: readonly string[]): string => `{${texts.map(quoted).join(", ")}}`;

/** A text as M writes it. "#(" begins an escape there. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll("#(", "#(#)(")}"`;

const types: Readonly<Record<Column["kind"], string>> = {
  text: "type text",
  choice: "type text",
  listed: "type text",
  link: "type text",
  flag: "type text",
  count: "Int64.Type",
  quantity: "type number",
  money: "type number",
  percent: "type number",
  day: "type date",
  moment: "type datetime",
  time: "type time",
  // What a formula gives, Excel has worked out: text, number or blank.
  formula: "type any",
};
