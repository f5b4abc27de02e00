import { expect, test } from 'vitest';
import { bodyOf, indexOf, indicator } from '../testing/cubes';
import { translateSelection } from './boundary';
import { Flag, has } from './flags';

const AWARE = 'establishments_aware';

test('there are 63 and 34 units', () => {
  expect(indexOf(bodyOf([])).boundary.units).toHaveLength(63);
  expect(indexOf(bodyOf([]), 'actual', '34').boundary.units).toHaveLength(34);
});

test('a province that ended before the 63 were 63 is none of them', () => {
  const body = bodyOf([]);
  const haTay = { ...body.areas[0], code: '63-28', scheme: '63', name: 'Hà Tây', mapId: null };
  const areas = [...body.areas, haTay as (typeof body.areas)[number]];
  expect(indexOf({ ...body, areas }).boundary.units).toHaveLength(63);
});

test('an unchanged province shows what is filed under its new code', () => {
  const { cube, index } = indexOf(
    bodyOf([{ area: '34-38', indicator: AWARE, period: '2026', value: 7, flags: Flag.rolledUp }]),
  );
  const reading = index.at(indicator(cube, AWARE), '63-38', '2026');
  expect(reading.value).toBe(7);
  expect(has(reading.flags, 'rolledUp')).toBe(false);
});

test('a merged province is not split back', () => {
  const { index } = indexOf(bodyOf([{ area: '34-86', indicator: AWARE, value: 7 }]));
  expect(index.unitsWith(AWARE)).toEqual([]);
});

test('under both codes, one period is as reported and the whole time reaches over both', () => {
  const { cube, index } = indexOf(
    bodyOf([
      { area: '34-38', indicator: AWARE, period: '2015', value: 9 },
      { area: '63-38', indicator: AWARE, period: '2015', value: 8 },
      { area: '63-38', indicator: AWARE, period: '*', value: 8 },
      { area: '34-38', indicator: AWARE, period: '*', value: 20 },
    ]),
  );
  expect(index.at(indicator(cube, AWARE), '63-38', '2015').value).toBe(8);
  expect(index.at(indicator(cube, AWARE), '63-38', '*').value).toBe(20);
});

test('the 34 view takes the codes of the 34 only', () => {
  const rows = [
    { area: '63-83', indicator: AWARE, value: 50 },
    { area: '34-86', indicator: AWARE, value: 50 },
  ];
  expect(indexOf(bodyOf(rows), 'actual', '34').index.unitsWith(AWARE)).toEqual(['34-86']);
});

test('a selection follows the boundary', () => {
  const { cube } = indexOf(bodyOf([]));
  expect(translateSelection(cube, ['63-83', '63-84'], '34')).toEqual(['34-86']);
  expect(translateSelection(cube, ['34-86'], '63').sort()).toEqual(['63-83', '63-84', '63-86']);
});

test('sets of data stay apart', () => {
  const body = bodyOf([
    { area: '63-83', indicator: AWARE, value: 50 },
    { area: '63-83', indicator: AWARE, value: 9999, dataset: 'synthetic' },
  ]);
  const { cube, index } = indexOf(body);
  expect(index.at(indicator(cube, AWARE), '63-83', '2015').value).toBe(50);
});
