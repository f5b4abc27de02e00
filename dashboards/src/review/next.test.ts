import { expect, test } from 'vitest';
import type { ReviewedFigure } from '../api/reviewSchema';
import { nextFigure } from './next';

const figures = (...states: ReviewedFigure['state'][]): ReviewedFigure[] =>
  states.map((state) => ({ state }) as ReviewedFigure);

test('what waits comes first, round the end', () => {
  expect(nextFigure(figures('read', 'read', 'open'), 0)).toBe(2);
  expect(nextFigure(figures('open', 'read', 'confirmed'), 2)).toBe(0);
});

test('without anything that waits it is the next, and at the end it stays', () => {
  expect(nextFigure(figures('read', 'read', 'read'), 0)).toBe(1);
  expect(nextFigure(figures('read', 'confirmed'), 1)).toBe(1);
});
