import { strToU8, zipSync } from 'fflate';
import type { Sheet, SheetCell, SheetNotes } from '../visual/sheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles by number: plain, bold, and numbers with thousands. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
const BOLD = 1;
const THOUSANDS = 2;

/** A workbook of one sheet: title, notes, an empty row, the column titles frozen, the rows. Texts are never formulas. */
export function xlsxOf(sheet: Sheet, notes: SheetNotes): Uint8Array<ArrayBuffer> {
  const lines: { cells: readonly SheetCell[]; style: number }[] = [
    { cells: [sheet.title], style: BOLD },
    ...notes.map((note) => ({ cells: note, style: 0 })),
    { cells: [], style: 0 },
    { cells: sheet.columns, style: BOLD },
    ...sheet.rows.map((cells) => ({ cells, style: 0 })),
  ];
  const titles = notes.length + 3;
  const rows = lines.map(({ cells, style }, n) => rowOf(n + 1, cells, style)).join('');
  const widths = sheet.columns
    .map((_, n) => `<col min="${n + 1}" max="${n + 1}" width="${widthOf(sheet, n)}" customWidth="1"/>`)
    .join('');
  const pane = `<pane ySplit="${titles}" topLeftCell="A${titles + 1}" activePane="bottomLeft" state="frozen"/>`;
  const body = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths}</cols><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(nameOf(sheet.title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLES),
    'xl/worksheets/sheet1.xml': strToU8(body),
  });
}

function rowOf(number: number, cells: readonly SheetCell[], style: number): string {
  const inner = cells
    .map((value, n) => {
      const at = `r="${columnName(n)}${number}"`;
      if (value === null) return '';
      if (typeof value === 'number')
        return `<c ${at} s="${style === 0 ? THOUSANDS : style}"><v>${value}</v></c>`;
      return `<c ${at} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    })
    .join('');
  return `<row r="${number}">${inner}</row>`;
}

/** 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** At most 31 characters and none of those that Excel refuses in the name of a sheet. */
export function nameOf(title: string): string {
  const name = title
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 31)
    .trim();
  return name === '' ? 'Sheet1' : name;
}

function widthOf(sheet: Sheet, column: number): number {
  const lengths = [sheet.columns, ...sheet.rows].map((row) => String(row[column] ?? '').length);
  return Math.min(60, Math.max(10, ...lengths) + 2);
}

/** XML text; characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in the file.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
