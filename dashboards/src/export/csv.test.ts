import { expect, test } from 'vitest';
import { csvOf } from './csv';

const sheet = {
  title: 'Xếp hạng tỉnh',
  columns: ['Tỉnh', 'Giá trị'],
  rows: [
    ['Bến Tre', 1234.5],
    ['=HYPERLINK("x")', null],
    ['a;b', -3],
  ],
};

test('Vietnamese: UTF-8 with its mark, semicolons, decimal commas, notes first', () => {
  expect(csvOf(sheet, [['Kỳ', '2015']], 'vi')).toBe(
    '\uFEFFXếp hạng tỉnh\r\nKỳ;2015\r\n\r\nTỉnh;Giá trị\r\nBến Tre;1234,5\r\n"\'=HYPERLINK(""x"")";\r\n"a;b";-3\r\n',
  );
});

test('English: commas and decimal points', () => {
  expect(csvOf(sheet, [], 'en')).toContain('Bến Tre,1234.5\r\n');
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1'])('%j is text and no formula', (text) => {
  expect(csvOf({ title: '', columns: [], rows: [[text]] }, [], 'en')).toContain(`'${text}`);
});
