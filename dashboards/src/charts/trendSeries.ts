import type { NationalTarget } from '../cube/cube';
import { isApproximate } from '../cube/flags';
import { ALL_PERIODS } from '../cube/period';
import { positionOf } from '../cube/reading';
import type { TrendMark } from '../overview/trend';
import type { SeriesOption } from './echarts';
import type { TrendInput } from './trendLine';

export function isYearRange(mark: TrendMark): boolean {
  return mark.shape === 'year' && mark.total.reading.valueMax !== null;
}

/** The name a target's mark carries, apart from every period. */
export function targetName(target: NationalTarget): string {
  return `target:${target.programme}:${target.year}`;
}

/** Years with a single number. A year without one is a gap in the line. */
export function yearSeries(input: TrendInput): SeriesOption {
  const marks = input.marks.filter((mark) => mark.shape === 'year' && mark.total.reading.valueMax === null);
  const byYear = new Map(marks.map((mark) => [Math.round((mark.from + mark.to) / 2), mark]));
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const first = years[0];
  const last = years.at(-1);
  const data = [];
  if (first !== undefined && last !== undefined) {
    for (let year = first; year <= last; year++) {
      const mark = byYear.get(year);
      data.push(mark === undefined ? { name: '', value: [year, null] } : yearPoint(year, mark, input));
    }
  }
  return {
    id: 'years',
    type: 'line',
    connectNulls: false,
    symbol: input.connected ? 'circle' : 'diamond',
    symbolSize: 9,
    cursor: 'pointer',
    lineStyle: { color: input.color, width: input.connected ? 2 : 0 },
    labelLayout: { hideOverlap: true },
    data,
  };
}

function yearPoint(year: number, mark: TrendMark, input: TrendInput) {
  const hollow = isApproximate(mark.total.reading.flags);
  return {
    name: mark.period,
    value: [year, positionOf(mark.total.reading)],
    itemStyle: {
      color: hollow ? input.theme.surface : input.color,
      borderColor: input.color,
      borderWidth: 2,
      opacity: opacityOf(mark, input),
    },
    label: label(mark, input, 'top'),
  };
}

/** One number for several years or for part of one: a flat line over its own time, labelled in the middle. */
export function spanSeries(mark: TrendMark, input: TrendInput): SeriesOption {
  const height = positionOf(mark.total.reading);
  const opacity = opacityOf(mark, input);
  const end = { name: mark.period, symbol: 'rect', symbolSize: [2, 10] };
  return {
    id: `span:${mark.period}`,
    name: mark.period,
    type: 'line',
    triggerLineEvent: true,
    cursor: 'pointer',
    itemStyle: { color: input.color, opacity },
    lineStyle: {
      color: input.color,
      width: 4,
      opacity,
      type: isApproximate(mark.total.reading.flags) || mark.openStart ? [8, 3] : 'solid',
      cap: 'butt',
    },
    labelLayout: { hideOverlap: true },
    data: [
      { ...end, value: [mark.from, height], symbolSize: mark.openStart ? 0 : [2, 10] },
      {
        name: mark.period,
        value: [(mark.from + mark.to) / 2, height],
        symbol: 'circle',
        symbolSize: 4,
        label: label(mark, input, 'top'),
      },
      { ...end, value: [mark.to, height] },
    ],
  };
}

/** A range of one year: an upright line from its lower to its upper end. */
export function rangeSeries(mark: TrendMark, input: TrendInput): SeriesOption {
  const { value, valueMax } = mark.total.reading;
  const year = (mark.from + mark.to) / 2;
  const opacity = opacityOf(mark, input);
  return {
    id: `range:${mark.period}`,
    name: mark.period,
    type: 'line',
    triggerLineEvent: true,
    cursor: 'pointer',
    symbol: 'rect',
    symbolSize: [12, 2],
    itemStyle: { color: input.color, opacity },
    lineStyle: { color: input.color, width: 4, opacity },
    labelLayout: { hideOverlap: true },
    data: [
      { name: mark.period, value: [year, value] },
      { name: mark.period, value: [year, valueMax], label: label(mark, input, 'top') },
    ],
  };
}

export function targetSeries(input: TrendInput): SeriesOption {
  return {
    id: 'targets',
    type: 'scatter',
    symbol: 'diamond',
    symbolSize: 12,
    itemStyle: { color: input.theme.surface, borderColor: input.theme.target, borderWidth: 2 },
    labelLayout: { hideOverlap: true },
    data: input.targets.map((target) => ({
      name: targetName(target),
      value: [target.year, target.valueMax === null ? target.value : (target.value + target.valueMax) / 2],
      label: {
        show: true,
        position: 'left' as const,
        formatter: input.targetLabel(target),
        color: input.theme.target,
      },
    })),
  };
}

function label(mark: TrendMark, input: TrendInput, position: 'top') {
  return {
    show: input.marks.length <= MOST_LABELS || mark.period === input.period || isLandmark(mark, input.marks),
    position,
    formatter: input.label(mark.total.reading),
    color: input.theme.text,
    // The line may run through it.
    textBorderColor: input.theme.surface,
    textBorderWidth: 3,
    opacity: opacityOf(mark, input) < 1 ? 0.6 : 1,
  };
}

/** Beyond this only the highest, the lowest and the last number are written; the rest is in the tooltip. */
const MOST_LABELS = 8;

function isLandmark(mark: TrendMark, marks: readonly TrendMark[]): boolean {
  const height = (one: TrendMark): number => positionOf(one.total.reading) ?? 0;
  const heights = marks.map(height);
  return (
    mark === marks.at(-1) || height(mark) === Math.max(...heights) || height(mark) === Math.min(...heights)
  );
}

function opacityOf(mark: TrendMark, input: TrendInput): number {
  return input.period === ALL_PERIODS || input.period === mark.period ? 1 : input.theme.dimmed;
}
