import type { Sheet, SheetCell, SheetNotes } from '../visual/sheet';

/** Excel takes a file for UTF-8 only by this mark. */
const BOM = '\uFEFF';

/**
 * Rows with a line of titles, after the notes and an empty line. Vietnamese Excel parts columns by semicolons and
 * decimals by commas, English Excel the other way; numbers stay numbers in both.
 */
export function csvOf(sheet: Sheet, notes: SheetNotes, language: 'vi' | 'en'): string {
  const separator = language === 'vi' ? ';' : ',';
  const cell = (value: SheetCell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return language === 'vi' ? String(value).replace('.', ',') : String(value);
    return quoted(harmless(value), separator);
  };
  const lines = [[sheet.title], ...notes, [], sheet.columns, ...sheet.rows];
  return (
    BOM +
    lines
      .map((line) => line.map(cell).join(separator))
      .join('\r\n')
      .concat('\r\n')
  );
}

/** A text that a spreadsheet would take for a formula is marked as text. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
