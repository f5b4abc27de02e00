import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { columnName, nameOf, xlsxOf } from './xlsx';

const sheet = {
  title: 'Xếp hạng: tỉnh/thành',
  columns: ['Tỉnh', 'Giá trị'],
  rows: [
    ['Bến Tre & <Sóc Trăng>', 1234.5],
    ['=1+1', null],
  ],
};

function body(): string {
  const files = unzipSync(xlsxOf(sheet, [['Kỳ', '2015']]));
  return strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

test('a workbook has every part that a reader asks for', () => {
  expect(Object.keys(unzipSync(xlsxOf(sheet, []))).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});

test('numbers are numbers, texts are texts and never formulas', () => {
  expect(body()).toContain('<c r="B5" s="2"><v>1234.5</v></c>');
  expect(body()).toContain('<c r="A6" s="0" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  expect(body()).not.toContain('<f>');
  expect(body()).toContain('Bến Tre &amp; &lt;Sóc Trăng&gt;');
});

test('the titles stay in sight', () => {
  expect(body()).toContain('<pane ySplit="4" topLeftCell="A5"');
});

test('columns are named as Excel names them', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('a sheet gets a name that Excel takes', () => {
  expect(nameOf(sheet.title)).toBe('Xếp hạng  tỉnh thành');
  expect(nameOf('x'.repeat(40))).toHaveLength(31);
  expect(nameOf('[]')).toBe('Sheet1');
});
