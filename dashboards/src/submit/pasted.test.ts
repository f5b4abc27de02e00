import { expect, test } from 'vitest';
import { textFile } from './pasted';

test('a pasted text is a file of the same text', async () => {
  const file = textFile('Tổ chức 05 lớp tập huấn.\n', 'Báo cáo quý I', 'Văn bản', []);
  expect(file.name).toBe('Báo cáo quý I.txt');
  expect(await file.text()).toBe('Tổ chức 05 lớp tập huấn.\n');
});

test('a name that is taken gets a number, so that neither text is lost', () => {
  expect(textFile('a', '', 'Văn bản', ['Văn bản.txt', 'Văn bản (2).txt']).name).toBe('Văn bản (3).txt');
});

test('signs that no file name may hold are left out', () => {
  expect(textFile('a', '../BC: 6/2012.txt', 'Văn bản', []).name).toBe('BC 6 2012.txt');
  expect(textFile('a', ' ../ ', 'Văn bản', []).name).toBe('Văn bản.txt');
});
