import { expect, test } from 'vitest';
import { coverageOf } from '../cube/coverage';
import { Flag } from '../cube/flags';
import { bodyOf, indexOf, indicator, realBody } from '../testing/cubes';
import { defaultIndicator, indicatorRows } from './indicatorRows';
import { rank } from './ranking';
import { trendOf } from './trend';

const A = '63-83';

test('provinces rank from the highest, those without a number last', () => {
  const { cube, index, boundary } = indexOf(
    bodyOf([
      { area: '63-83', indicator: 'films', value: 4 },
      { area: '63-74', indicator: 'films', value: 9 },
      { area: '63-94', indicator: 'films', flags: Flag.nil },
    ]),
  );
  const ranked = rank(index, boundary.units, indicator(cube, 'films'), '2015');
  expect(ranked.map((unit) => unit.name)).toEqual(['Bình Dương', 'Bến Tre', 'Sóc Trăng']);
});

test('provinces can be ranked from the lowest and by name; those without a number stay last', () => {
  const { cube, index, boundary } = indexOf(
    bodyOf([
      { area: '63-83', indicator: 'films', value: 4 },
      { area: '63-74', indicator: 'films', value: 9 },
      { area: '63-94', indicator: 'films', flags: Flag.nil },
    ]),
  );
  const names = (by: 'value' | 'name', descending: boolean) =>
    rank(index, boundary.units, indicator(cube, 'films'), '2015', { by, descending }).map(
      (unit) => unit.name,
    );
  expect(names('value', false)).toEqual(['Bến Tre', 'Bình Dương', 'Sóc Trăng']);
  expect(names('name', false)).toEqual(['Bến Tre', 'Bình Dương', 'Sóc Trăng']);
  expect(names('name', true)).toEqual(['Sóc Trăng', 'Bình Dương', 'Bến Tre']);
});

test('the real page opens with the indicator most provinces reported', () => {
  const { cube, index, units } = indexOf(realBody());
  expect(defaultIndicator(cube, index, units, '*')?.id).toBe('training_attendances');
});

test('without any cell the page opens with the first of the main indicators', () => {
  const { cube, index, units } = indexOf(bodyOf([]));
  expect(defaultIndicator(cube, index, units, '*')?.id).toBe('training_attendances');
});

test('four provinces have real results', () => {
  const { index, boundary } = indexOf(realBody());
  expect(coverageOf(index, boundary)).toEqual({ n: 4, of: 63 });
});

test('the list of indicators holds only what there is, national figures last', () => {
  const { cube, index, units } = indexOf(realBody());
  const rows = indicatorRows(cube, index, units, false, '*');
  const ids = rows.map((row) => row.indicator.id);
  expect(ids).toContain('posters');
  expect(ids).not.toContain('awareness_rate');
  expect(rows.at(-1)?.national).toBe(true);
});

test('a span is one mark over its own time and leaves the years alone', () => {
  const { cube, index } = indexOf(realBody());
  const marks = trendOf(index, indicator(cube, 'films'), [A]);
  expect(marks.map((mark) => [mark.period, mark.shape, mark.total.reading.value])).toEqual([
    ['2008', 'year', 1],
    ['2009', 'year', 3],
    ['2008/2009', 'span', 4],
  ]);
  const span = marks.at(-1);
  expect([span?.from, span?.to]).toEqual([2007.5, 2009.5]);
});

test('a quarter inside a reported year is not drawn beside it', () => {
  const { cube, index } = indexOf(
    bodyOf([
      { area: A, indicator: 'films', period: '2015', value: 4 },
      { area: A, indicator: 'films', period: '2015-Q1', value: 1 },
      { area: A, indicator: 'films', period: '2016-Q1', value: 2 },
    ]),
  );
  const marks = trendOf(index, indicator(cube, 'films'), [A]);
  expect(marks.map((mark) => mark.period)).toEqual(['2015', '2016-Q1']);
});

test('"up to" has an open start', () => {
  const { cube, index } = indexOf(realBody());
  const marks = trendOf(index, indicator(cube, 'demonstration_enterprises'), [A]);
  expect(marks.map((mark) => [mark.period, mark.openStart])).toEqual([['../2011-05', true]]);
});
