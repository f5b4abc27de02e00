import type { ChartTheme } from '../theme/theme';
import { commonOption, nameOf, textWidth, tooltipStyle } from './common';
import type { ECOption } from './echarts';
import { type TooltipRow, tooltipHtml } from './tooltip';

/** One bar with its whole and the part of it that is lit. */
export interface CategoryBar {
  readonly name: string;
  readonly total: number;
  readonly part: number;
  readonly color: string;
}

export interface CategoryInput {
  readonly theme: ChartTheme;
  readonly bars: readonly CategoryBar[];
  readonly number: (value: number) => string;
  readonly tooltip: (bar: CategoryBar) => readonly TooltipRow[];
}

const STEP = 24;

export function categoryHeight(bars: number): number {
  return bars * STEP + 8;
}

/** Horizontal bars from zero. A part is drawn solid over its whole, which stays, dimmed. */
export function categoryOption(input: CategoryInput): ECOption {
  const { bars, theme } = input;
  const byName = new Map(bars.map((bar) => [bar.name, bar]));
  const label = (bar: CategoryBar): string =>
    bar.part === bar.total
      ? input.number(bar.total)
      : `${input.number(bar.part)} / ${input.number(bar.total)}`;
  const left = Math.max(0, ...bars.map((bar) => textWidth(bar.name, 12))) + 12;
  const right = Math.max(0, ...bars.map((bar) => textWidth(label(bar), 12))) + 12;
  const common = { type: 'bar' as const, barWidth: 15, barGap: '-100%', cursor: 'pointer' };
  return {
    ...commonOption(theme),
    grid: { left, right, top: 2, bottom: 2, outerBoundsMode: 'none' },
    tooltip: {
      ...tooltipStyle(theme),
      trigger: 'item',
      formatter: (parameters: unknown) => {
        const bar = byName.get(nameOf(parameters) ?? '');
        return bar === undefined ? '' : tooltipHtml(bar.name, input.tooltip(bar));
      },
    },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      triggerEvent: true,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.axis } },
      axisLabel: { color: theme.text, fontSize: 12, interval: 0 },
    },
    series: [
      {
        ...common,
        id: 'whole',
        data: bars.map((bar) => ({
          name: bar.name,
          value: bar.total,
          itemStyle: { color: bar.color, opacity: bar.part === bar.total ? 1 : theme.dimmed },
          label: {
            show: true,
            position: 'right' as const,
            formatter: label(bar),
            color: theme.text,
            opacity: 1,
          },
        })),
      },
      {
        ...common,
        id: 'part',
        data: bars.map((bar) => ({
          name: bar.name,
          value: bar.part === bar.total ? 0 : bar.part,
          itemStyle: { color: bar.color },
        })),
      },
    ],
  };
}
