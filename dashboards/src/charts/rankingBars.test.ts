import { expect, test } from 'vitest';
import { Flag } from '../cube/flags';
import { MISSING, type Reading } from '../cube/reading';
import type { RankedUnit } from '../overview/ranking';
import { chartThemes } from '../theme/theme';
import { rankingHeight, rankingOption } from './rankingBars';

function unit(name: string, reading: Partial<Reading>): RankedUnit {
  return { code: name, name, reading: { ...MISSING, state: 'value', ...reading } };
}

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly itemStyle: { readonly opacity: number; readonly decal?: unknown };
  readonly label: { readonly formatter: string };
}

function bars(units: readonly RankedUnit[], selected: readonly string[] = []) {
  const option = rankingOption({
    units,
    selected: new Set(selected),
    theme: chartThemes.light,
    color: '#123456',
    label: (reading) => String(reading.value ?? reading.state),
    tooltip: (of) => [['Giá trị', String(of.reading.value)]],
  });
  const series = option.series as { readonly id: string; readonly data: unknown[] }[];
  const data = (id: string) => series.find((one) => one.id === id)?.data;
  return { option, base: data('base') as number[] | undefined, drawn: data('value') as Bar[] };
}

test('bars start at zero and keep the order given', () => {
  const { option, drawn } = bars([unit('A', { value: 9 }), unit('B', { value: 4 })]);
  expect(drawn.map((bar) => [bar.name, bar.value])).toEqual([
    ['A', 9],
    ['B', 4],
  ]);
  expect(option.xAxis).toMatchObject({ min: 0 });
});

test('an approximate value is hatched, an exact one is not', () => {
  const { drawn } = bars([unit('A', { value: 9, flags: Flag.approxMore }), unit('B', { value: 4 })]);
  expect(drawn.map((bar) => bar.itemStyle.decal !== undefined)).toEqual([true, false]);
});

test('a range is drawn from its lower to its upper end', () => {
  const { base, drawn } = bars([unit('A', { state: 'range', value: 8, valueMax: 13 })]);
  expect([base?.[0], drawn[0]?.value]).toEqual([8, 5]);
  expect(bars([unit('A', { value: 9 })]).base).toBeUndefined();
});

test('a value that is not counted has words and no bar', () => {
  const { drawn } = bars([
    unit('A', { state: 'review', value: 40 }),
    unit('B', { state: 'nil', value: null }),
  ]);
  expect(drawn.map((bar) => [bar.value, bar.label.formatter])).toEqual([
    [0, '40'],
    [0, 'nil'],
  ]);
});

test('with a selection the other bars stay, dimmed', () => {
  const { drawn } = bars([unit('A', { value: 9 }), unit('B', { value: 4 })], ['B']);
  expect(drawn.map((bar) => bar.itemStyle.opacity)).toEqual([chartThemes.light.dimmed, 1]);
});

test('without bars there is still an option', () => {
  expect(() => bars([])).not.toThrow();
  expect(rankingHeight(63)).toBeGreaterThan(rankingHeight(2));
});
