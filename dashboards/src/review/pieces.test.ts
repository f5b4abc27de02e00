import { expect, test } from 'vitest';
import { piecesOf, placesByParagraph } from './pieces';

test('a paragraph is cut at its figures, and nothing of it is lost', () => {
  const text = 'Đã tổ chức 05 lớp cho gần 400 lượt.';
  const pieces = piecesOf(text, 100, [
    { figure: 1, start: 122, length: 12 },
    { figure: 0, start: 111, length: 6 },
  ]);
  expect(pieces).toEqual([
    { text: 'Đã tổ chức ', figure: null },
    { text: '05 lớp', figure: 0 },
    { text: ' cho ', figure: null },
    { text: 'gần 400 lượt', figure: 1 },
    { text: '.', figure: null },
  ]);
});

test('places count code points, not halves of pairs', () => {
  expect(piecesOf('😀 5 lớp', 0, [{ figure: 0, start: 2, length: 5 }])).toEqual([
    { text: '😀 ', figure: null },
    { text: '5 lớp', figure: 0 },
  ]);
});

test('figures that share words keep an end each, and all words are there once', () => {
  const text = 'hỗ trợ 15 doanh nghiệp và 2 làng nghề';
  const pieces = piecesOf(text, 0, [
    { figure: 0, start: 0, length: 22 },
    { figure: 1, start: 0, length: 37 },
    { figure: 2, start: 7, length: 2 },
  ]);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.map((piece) => piece.figure).sort()).toEqual([0, 1, 2]);
});

test('a place beyond the paragraph ends with it', () => {
  expect(piecesOf('5 lớp', 0, [{ figure: 0, start: 0, length: 99 }])).toEqual([{ text: '5 lớp', figure: 0 }]);
});

test('places go to the paragraph they start in; those before the first to none', () => {
  const found = placesByParagraph(
    [{ start: 10 }, { start: 50 }],
    [
      { figure: 0, start: 49, length: 1 },
      { figure: 1, start: 50, length: 1 },
      { figure: 2, start: 3, length: 1 },
    ],
  );
  expect([...found.entries()].map(([index, places]) => [index, places.map((place) => place.figure)])).toEqual(
    [
      [0, [0]],
      [1, [1]],
    ],
  );
});
