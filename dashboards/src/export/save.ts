import { fold } from '../format/fold';
import type { Sheet, SheetNotes } from '../visual/sheet';
import { csvOf } from './csv';
import { xlsxOf } from './xlsx';

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Hands the browser a file to save. */
export function saveSheet(
  sheet: Sheet,
  notes: SheetNotes,
  format: keyof typeof TYPES,
  language: 'vi' | 'en',
): void {
  const content = format === 'csv' ? csvOf(sheet, notes, language) : xlsxOf(sheet, notes);
  saveBlob(new Blob([content], { type: TYPES[format] }), sheet.title, format);
}

/** Hands the browser anything to save; the name is made of a title. */
export function saveBlob(content: Blob, title: string, ending: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(title)}.${ending}`;
  link.click();
  // The browser has taken it by the next turn at the latest.
  setTimeout(() => URL.revokeObjectURL(address));
}

function fileName(title: string): string {
  const name = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? 'so-lieu' : name;
}
