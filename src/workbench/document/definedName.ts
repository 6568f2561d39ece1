/** A name of the workbook, or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** The sheet's id, or null for the workbook. */
  readonly sheetId: string | null;
  /** "=Items!$A$1:$A$9", "=0.2" */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}
