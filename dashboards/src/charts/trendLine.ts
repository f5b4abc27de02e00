import type { NationalTarget } from '../cube/cube';
import type { Reading } from '../cube/reading';
import type { TrendMark } from '../overview/trend';
import type { ChartTheme } from '../theme/theme';
import { commonOption, nameOf, tooltipStyle } from './common';
import type { ECOption } from './echarts';
import { type TooltipRow, tooltipHtml } from './tooltip';
import { isYearRange, rangeSeries, spanSeries, targetName, targetSeries, yearSeries } from './trendSeries';

export interface TrendInput {
  readonly theme: ChartTheme;
  readonly marks: readonly TrendMark[];
  readonly targets: readonly NationalTarget[];
  /** The chosen period; other marks are dimmed. */
  readonly period: string;
  readonly color: string;
  /** Targets and plans are points on their own and never a line. */
  readonly connected: boolean;
  /** Whole things are counted: the axis takes no half steps. */
  readonly whole: boolean;
  readonly label: (reading: Reading) => string;
  readonly axisNumber: (value: number) => string;
  readonly periodName: (period: string) => string;
  readonly tooltip: (mark: TrendMark) => readonly TooltipRow[];
  readonly targetLabel: (target: NationalTarget) => string;
  readonly targetTitle: (target: NationalTarget) => string;
}

/** Years as points joined only to their neighbours; a span as one flat line over its own time; targets as diamonds. */
export function trendOption(input: TrendInput): ECOption {
  const byPeriod = new Map(input.marks.map((mark) => [mark.period, mark]));
  const byTarget = new Map(input.targets.map((target) => [targetName(target), target]));
  const [from, to] = extent(input);
  return {
    ...commonOption(input.theme),
    grid: { left: 52, right: 16, top: 24, bottom: 24, outerBoundsMode: 'none' },
    tooltip: {
      ...tooltipStyle(input.theme),
      trigger: 'item',
      formatter: (parameters: unknown) => {
        const name = nameOf(parameters) ?? '';
        const mark = byPeriod.get(name);
        if (mark !== undefined) return tooltipHtml(input.periodName(mark.period), input.tooltip(mark));
        const target = byTarget.get(name);
        if (target === undefined) return '';
        return tooltipHtml(input.targetTitle(target), [[String(target.year), input.targetLabel(target)]]);
      },
    },
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      interval: to - from > 14 ? 5 : to - from > 7 ? 2 : 1,
      splitLine: { show: false },
      axisTick: { show: true, lineStyle: { color: input.theme.axis } },
      axisLine: { lineStyle: { color: input.theme.axis } },
      axisLabel: {
        color: input.theme.textMuted,
        hideOverlap: true,
        formatter: (value: number) =>
          Number.isInteger(value) && value > from && value < to ? String(value) : '',
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      ...(input.whole ? { minInterval: 1 } : {}),
      splitLine: { lineStyle: { color: input.theme.grid } },
      axisLabel: { color: input.theme.textMuted, formatter: (value: number) => input.axisNumber(value) },
    },
    series: [
      yearSeries(input),
      ...input.marks.filter((mark) => mark.shape === 'span').map((mark) => spanSeries(mark, input)),
      ...input.marks.filter(isYearRange).map((mark) => rangeSeries(mark, input)),
      targetSeries(input),
    ],
  };
}

function extent(input: TrendInput): [number, number] {
  const starts = [
    ...input.marks.map((mark) => mark.from),
    ...input.targets.map((target) => target.year - 0.5),
  ];
  const ends = [...input.marks.map((mark) => mark.to), ...input.targets.map((target) => target.year + 0.5)];
  return [Math.floor(Math.min(...starts)), Math.ceil(Math.max(...ends))];
}
