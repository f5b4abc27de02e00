import { expect, test } from 'vitest';
import { bodyOf, indexOf, indicator } from '../testing/cubes';
import { boundaryOf, eraOf, translateSelection } from './boundary';
import { coverageOf } from './coverage';
import { Cube } from './cube';
import { CubeView } from './cubeView';
import { Flag, has } from './flags';
import { SliceIndex } from './sliceIndex';

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

test('what only the merged province has reported is a gap with its reason under the 63, and no figure', () => {
  const { cube, boundary, index } = indexOf(
    bodyOf([
      { area: '34-86', indicator: AWARE, period: '2026', value: 90 },
      { area: '34-86', indicator: AWARE, period: '*', value: 90 },
      { area: '63-83', indicator: AWARE, period: '2024', value: 50 },
    ]),
  );
  const at = (unit: string, period: string) => index.at(indicator(cube, AWARE), unit, period);
  expect(at('63-84', '2026')).toMatchObject({ state: 'unsplit', value: null });
  expect(at('63-84', '*').state).toBe('unsplit');
  expect(at('63-84', '2024').state).toBe('missing');
  expect(at('63-83', '*').state).not.toBe('unsplit');
  expect(index.unitsWith(AWARE)).toEqual(['63-83']);
  expect(coverageOf(index, boundary).n).toBe(1);
});

test('what predecessors reported themselves is no gap', () => {
  const { cube, index } = indexOf(
    bodyOf([
      { area: '34-86', indicator: AWARE, period: '2024', value: 50, flags: Flag.rolledUp },
      { area: '63-83', indicator: AWARE, period: '2024', value: 50 },
    ]),
  );
  expect(index.at(indicator(cube, AWARE), '63-84', '2024').state).toBe('missing');
});

test('as reported, figures stay where they were: nothing is put together and nothing is split', () => {
  const body = bodyOf([
    { area: '63-83', indicator: AWARE, period: '2024', value: 50 },
    { area: '34-86', indicator: AWARE, period: '2024', value: 50, flags: Flag.rolledUp },
    { area: '34-86', indicator: AWARE, period: '2026', value: 90 },
    { area: '63-38', indicator: AWARE, period: '2024', value: 7 },
  ]);
  const cube = new Cube(body);
  const under = (era: 'before' | 'since' | 'both') => {
    const boundary = boundaryOf(cube, 'reported', era);
    return {
      boundary,
      index: new SliceIndex(cube, new CubeView(cube, boundary), { dataset: 'real', kind: 'actual' }),
    };
  };
  const both = under('both');
  expect(both.boundary.units).toHaveLength(64);
  expect(both.index.unitsWith(AWARE).sort()).toEqual(['34-86', '63-38', '63-83']);
  expect(both.index.at(indicator(cube, AWARE), '34-86', '2024').state).toBe('missing');
  expect(under('before').boundary.units).toHaveLength(63);
  const since = under('since');
  expect(since.boundary.units).toHaveLength(34);
  expect(since.index.at(indicator(cube, AWARE), '34-86', '2026').value).toBe(90);
  expect(since.index.at(indicator(cube, AWARE), '34-86', '2024').state).toBe('missing');
});

test.each([
  ['2025-H1', 'before'],
  ['2025-06', 'before'],
  ['2025', 'since'],
  ['2025-Q3', 'since'],
  ['*', 'both'],
] as const)('the provinces of %s are those %s the merger', (period, era) => {
  expect(eraOf(period)).toBe(era);
});
