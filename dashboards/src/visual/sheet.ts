/** What is in a cell of an export; null leaves it empty. */
export type SheetCell = string | number | null;

/** What a visual shows, as a table for the clipboard of the world: CSV and XLSX are written from it. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What must travel with the figures: filters, time, coverage, and that made-up figures are made up. */
export type SheetNotes = readonly (readonly [label: string, value: string])[];
