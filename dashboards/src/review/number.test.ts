import { expect, test } from 'vitest';
import { readNumber } from './number';

test('Vietnamese and English write numbers each their own way', () => {
  expect(readNumber('1.234,5', 'vi')).toBe(1234.5);
  expect(readNumber('1,234.5', 'en')).toBe(1234.5);
  expect(readNumber(' 3 150 000 000 ', 'vi')).toBe(3150000000);
  expect(readNumber('0,75', 'vi')).toBe(0.75);
});

test('what could be read either way is not read', () => {
  for (const text of ['1.5', '12.34', '1,2,3', 'năm', '', '1e5'])
    expect([text, readNumber(text, 'vi')]).toEqual([text, null]);
  expect(readNumber('1,5', 'en')).toBeNull();
});
