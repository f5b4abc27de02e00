import { expect, test } from 'vitest';
import { observationSchema } from '../api/observationSchema';
import { bodyOf, indexOf } from '../testing/cubes';
import { sourcedValues } from './facts';

const said = (value: number, more: object = {}) =>
  observationSchema.parse({
    area: '63-83',
    indicator: 'films',
    value,
    kind: 'actual',
    period: '2015',
    ...more,
  });

function standings(items: ReturnType<typeof said>[]) {
  const { cube, boundary, index } = indexOf(bodyOf([{ area: '63-83', indicator: 'films', value: 4 }]));
  return sourcedValues(items, cube, boundary, index);
}

test('of two statements of one fact the published one is taken, and each names the other', () => {
  const [four, five] = standings([said(4, { submission: 'a' }), said(5, { submission: 'b' })]);
  expect([four?.standing, five?.standing]).toEqual(['taken', 'other']);
  expect(four?.alternatives.map((one) => one.value)).toEqual([5]);
  expect(five?.alternatives.map((one) => one.value)).toEqual([4]);
});

test('what awaits review and what is of one enterprise are not the province’s figure', () => {
  const [doubted, ofOne] = standings([said(4, { needsReview: true }), said(4, { subject: 'Công ty A' })]);
  expect([doubted?.standing, ofOne?.standing]).toEqual(['review', 'part']);
  expect(ofOne?.alternatives).toEqual([]);
});

test('a value is known by where it stands, and two at one place are told apart', () => {
  const source = { sheet: 'A', cell: 'B2' };
  const again = standings([
    said(4, { source }),
    said(4, { source }),
    said(4, { source: { ...source, cell: 'B3' } }),
  ]);
  const keys = again.map((one) => one.key);
  expect(new Set(keys).size).toBe(3);
  expect(standings([said(4, { source })])[0]?.key).toBe(keys[0]);
  for (const key of keys) expect(key).toMatch(/^[\w-]+$/);
});
