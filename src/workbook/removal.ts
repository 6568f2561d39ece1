/** What goes when tables of ours are taken out of the workbook, and what stays. */
export interface Removal {
  /** Sheets that hold nothing but our tables: they are deleted. */
  readonly deleted: readonly string[];
  /** Sheets on which people have cells, tables or charts of their own beside our tables: they stay with those. */
  readonly kept: readonly string[];
  /** Columns that people added to our tables, as "Items: Shelf": they go with the table. */
  readonly ownColumns: readonly string[];
}
