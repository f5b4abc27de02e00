import { expect, test } from 'vitest';
import { bodyOf, type CellRow, indexOf, indicator } from '../testing/cubes';
import { Flag } from './flags';
import { totalOf } from './total';

const [A, B, C] = ['63-83', '63-74', '63-94'] as const;

function total(id: string, rows: readonly CellRow[], period = '2015', units: readonly string[] = [A, B, C]) {
  const { cube, index } = indexOf(bodyOf(rows));
  return totalOf(index, indicator(cube, id), units, period);
}

test('counts add over provinces and say on how many they rest', () => {
  const sum = total('films', [
    { area: A, indicator: 'films', value: 4 },
    { area: B, indicator: 'films', value: 3 },
  ]);
  expect([sum.form, sum.reading.value, sum.units, sum.outOf]).toEqual(['sum', 7, 2, 3]);
});

test('a total names the places it rests on, and no place whose value is left out', () => {
  const rows: CellRow[] = [
    { area: A, indicator: 'films', value: 4, flags: Flag.needsReview },
    { area: B, indicator: 'films', flags: Flag.nil },
    { area: C, indicator: 'films', value: 3 },
  ];
  expect(total('films', rows).rests).toEqual([1, 2]);
  expect(total('films', rows.slice(0, 1)).rests).toEqual([]);
});

test('a list and a rate name their places too', () => {
  const saved: CellRow[] = [
    { area: A, indicator: 'saving_rate_per_unit', value: 8, valueMax: 13, flags: Flag.range },
    { area: C, indicator: 'saving_rate_per_unit', value: 5 },
  ];
  expect(total('saving_rate_per_unit', saved).rests).toEqual([0, 2]);
  expect(total('saving_rate_per_unit', saved.slice(0, 1)).rests).toEqual([0]);
  const rate = total('awareness_rate', [
    { area: B, indicator: 'establishments_aware', value: 50 },
    { area: B, indicator: 'establishments_total', value: 100 },
    { area: C, indicator: 'awareness_rate', value: 10 },
  ]);
  expect([rate.form, rate.rests]).toEqual(['rate', [1]]);
});

test('nothing reported is missing and not zero', () => {
  const none = total('films', []);
  expect([none.form, none.reading.value]).toEqual(['missing', null]);
});

test('a reported none is no number but counts as reported', () => {
  const nil = total('films', [
    { area: A, indicator: 'films', flags: Flag.nil },
    { area: B, indicator: 'films', value: 3 },
  ]);
  expect([nil.reading.value, nil.units]).toEqual([3, 2]);
});

test('a sum with an approximate value is approximate', () => {
  const sum = total('films', [
    { area: A, indicator: 'films', value: 400, flags: Flag.approximate | Flag.approxLess },
    { area: B, indicator: 'films', value: 3 },
  ]);
  expect(sum.reading.flags & Flag.approxLess).toBe(Flag.approxLess);
});

test('values under review and orders of magnitude are left out, and that is said', () => {
  const sum = total('cost_saved', [
    { area: A, indicator: 'cost_saved', value: 1e9, flags: Flag.vague },
    { area: B, indicator: 'cost_saved', value: 5e8, flags: Flag.needsReview },
    { area: C, indicator: 'cost_saved', value: 2e8 },
  ]);
  expect([sum.reading.value, sum.leftOut, sum.units]).toEqual([2e8, 2, 1]);
});

test('a value under review alone is shown and not counted', () => {
  const alone = total('films', [{ area: A, indicator: 'films', value: 4, flags: Flag.needsReview }]);
  expect([alone.form, alone.reading.state, alone.units]).toEqual(['single', 'review', 0]);
});

test('a rate is recomputed from its counts, not averaged', () => {
  const rate = total('awareness_rate', [
    { area: A, indicator: 'establishments_aware', value: 50 },
    { area: A, indicator: 'establishments_total', value: 100 },
    { area: B, indicator: 'establishments_aware', value: 90 },
    { area: B, indicator: 'establishments_total', value: 900 },
    { area: A, indicator: 'awareness_rate', value: 50 },
    { area: B, indicator: 'awareness_rate', value: 10 },
  ]);
  expect([rate.form, rate.reading.value, rate.units]).toEqual(['rate', 14, 2]);
});

test('a province with a rate but no counts is left out of a recomputed rate', () => {
  const rate = total('awareness_rate', [
    { area: A, indicator: 'establishments_aware', value: 50 },
    { area: A, indicator: 'establishments_total', value: 100 },
    { area: B, indicator: 'awareness_rate', value: 10 },
  ]);
  expect([rate.reading.value, rate.units, rate.leftOut]).toEqual([50, 1, 1]);
});

test('over all periods a rate takes the latest period that has both of its counts', () => {
  const rate = total(
    'awareness_rate',
    [
      { area: A, indicator: 'establishments_aware', period: '2012', value: 20 },
      { area: A, indicator: 'establishments_total', period: '2012', value: 80 },
      { area: A, indicator: 'establishments_aware', period: '2015', value: 70 },
      { area: A, indicator: 'establishments_aware', period: '*', value: 70 },
      { area: A, indicator: 'establishments_total', period: '*', value: 80 },
    ],
    '*',
  );
  expect([rate.reading.value, rate.reading.period]).toEqual([25, '2012']);
});

test('rates without counts are a list from lowest to highest', () => {
  const list = total('awareness_rate', [
    { area: A, indicator: 'awareness_rate', value: 40 },
    { area: B, indicator: 'awareness_rate', value: 60 },
  ]);
  expect([list.form, list.low, list.high, list.units]).toEqual(['list', 40, 60, 2]);
});

test('one rate of one province is its value', () => {
  const one = total('awareness_rate', [{ area: A, indicator: 'awareness_rate', value: 40 }]);
  expect([one.form, one.reading.value]).toEqual(['single', 40]);
});

test('what does not aggregate is listed with its ranges', () => {
  const list = total('saving_rate_per_unit', [
    { area: A, indicator: 'saving_rate_per_unit', value: 8, valueMax: 13, flags: Flag.range },
    { area: B, indicator: 'saving_rate_per_unit', value: 5 },
  ]);
  expect([list.form, list.low, list.high]).toEqual(['list', 5, 13]);
});

test('a total never reaches over periods by itself', () => {
  const sum = total('films', [
    { area: A, indicator: 'films', period: '2014', value: 4 },
    { area: A, indicator: 'films', period: '2015', value: 1 },
  ]);
  expect(sum.reading.value).toBe(1);
});
