import { expect, test } from 'vitest';
import { trendOf } from '../overview/trend';
import { bodyOf, type CellRow, indexOf, indicator } from '../testing/cubes';
import { chartThemes } from '../theme/theme';
import { trendOption } from './trendLine';

const A = '63-83';

interface Item {
  readonly name: string;
  readonly value: readonly [number, number | null];
  readonly itemStyle?: { readonly opacity?: number; readonly color?: string };
  readonly label?: { readonly show: boolean; readonly formatter: string };
}

interface Series {
  readonly id: string;
  readonly data: readonly Item[];
  readonly lineStyle?: { readonly width: number; readonly opacity?: number };
  readonly connectNulls?: boolean;
}

function draw(rows: readonly Omit<CellRow, 'area'>[], period = '*', id = 'films') {
  const { cube, index } = indexOf(bodyOf(rows.map((row): CellRow => ({ area: A, ...row }))));
  const marks = trendOf(index, indicator(cube, id), [A]);
  const option = trendOption({
    marks,
    targets: cube.targets.filter((target) => target.indicator === id),
    period,
    theme: chartThemes.light,
    color: '#123456',
    connected: true,
    whole: true,
    label: (reading) => String(reading.value),
    axisNumber: String,
    periodName: (name) => name,
    tooltip: (mark) => [['Giá trị', String(mark.total.reading.value)]],
    targetLabel: (target) => `${target.value} %`,
    targetTitle: (target) => target.decision,
  });
  const series = option.series as unknown as Series[];
  return { option, find: (name: string) => series.find((one) => one.id === name) };
}

const films = (period: string, value: number) => ({ indicator: 'films', period, value });

test('a year without a number is a gap', () => {
  const years = draw([films('2012', 4), films('2014', 6)]).find('years');
  expect(years?.data.map((item) => item.value)).toEqual([
    [2012, 4],
    [2013, null],
    [2014, 6],
  ]);
  expect(years?.connectNulls).toBe(false);
});

test('a span is flat over its own time and not spread over its years', () => {
  const { find } = draw([films('2008/2009', 4)]);
  expect(find('span:2008/2009')?.data.map((item) => item.value)).toEqual([
    [2007.5, 4],
    [2008.5, 4],
    [2009.5, 4],
  ]);
  expect(find('years')?.data).toEqual([]);
});

test('the chosen period stands out and the others are dimmed', () => {
  const { find } = draw([films('2012', 4), films('2013', 5), films('2008/2009', 4)], '2013');
  expect(find('years')?.data.map((item) => item.itemStyle?.opacity)).toEqual([chartThemes.light.dimmed, 1]);
  expect(find('span:2008/2009')?.lineStyle?.opacity).toBe(chartThemes.light.dimmed);
});

test('a range of one year stands upright', () => {
  const { find } = draw(
    [{ indicator: 'saving_rate_per_unit', period: '2020', value: 8, valueMax: 13 }],
    '*',
    'saving_rate_per_unit',
  );
  expect(find('range:2020')?.data.map((item) => item.value)).toEqual([
    [2020, 8],
    [2020, 13],
  ]);
});

test('national targets are marks of their own, a range in its middle', () => {
  const { find } = draw(
    [{ indicator: 'saving_rate_per_unit', period: '2014', value: 4 }],
    '*',
    'saving_rate_per_unit',
  );
  expect(find('targets')?.data.map((item) => item.value)).toEqual([
    [2015, 6.5],
    [2020, 10.5],
  ]);
});

test('many years write only the landmarks', () => {
  const rows = Array.from({ length: 12 }, (_, n) => films(String(2010 + n), n === 3 ? 90 : 10 + n));
  const shown = draw(rows)
    .find('years')
    ?.data.filter((item) => item.label?.show);
  expect(shown?.map((item) => item.name)).toEqual(['2010', '2013', '2021']);
});

test('the tooltip of a mark is about that mark', () => {
  const { option } = draw([films('2012', 4)]);
  const tooltip = option.tooltip as { readonly formatter: (parameters: unknown) => string };
  expect(tooltip.formatter({ name: '2012' })).toContain('<dd>4</dd>');
  expect(tooltip.formatter({ name: 'nothing' })).toBe('');
});
