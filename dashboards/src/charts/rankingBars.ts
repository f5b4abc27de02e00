import { isApproximate } from '../cube/flags';
import { positionOf, type Reading } from '../cube/reading';
import type { RankedUnit } from '../overview/ranking';
import type { ChartTheme } from '../theme/theme';
import { commonOption, hatch, nameOf, textWidth, tooltipStyle } from './common';
import type { ECOption } from './echarts';
import { type TooltipRow, tooltipHtml } from './tooltip';

export interface RankingInput {
  readonly theme: ChartTheme;
  readonly units: readonly RankedUnit[];
  readonly selected: ReadonlySet<string>;
  readonly color: string;
  readonly label: (reading: Reading) => string;
  /** Widest name in pixels; a longer one is cut. */
  readonly nameLimit?: number;
  readonly tooltip: (unit: RankedUnit) => readonly TooltipRow[];
}

const NAME_LIMIT = 132;
/** Height of one bar with its gap, in pixels. */
export const BAR_STEP = 26;

export function rankingHeight(units: number): number {
  return units * BAR_STEP + 8;
}

/**
 * Horizontal bars from zero; a range is a bar from its lower to its upper end. A province without a number to draw
 * has its reason in words and no bar. With a selection the others stay, dimmed.
 */
export function rankingOption(input: RankingInput): ECOption {
  const { units, nameLimit = NAME_LIMIT } = input;
  const labels = units.map((unit) => input.label(unit.reading));
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const longestName = Math.max(0, ...units.map((unit) => textWidth(unit.name, 12)));
  const longestLabel = Math.max(0, ...labels.map((label) => textWidth(label, 12)));
  const left = Math.min(nameLimit, longestName) + 12;
  return {
    ...commonOption(input.theme),
    grid: { left, right: Math.min(170, longestLabel + 16), top: 4, bottom: 4, outerBoundsMode: 'none' },
    tooltip: {
      ...tooltipStyle(input.theme),
      trigger: 'item',
      formatter: (parameters: unknown) => {
        const unit = byName.get(nameOf(parameters) ?? '');
        return unit === undefined ? '' : tooltipHtml(unit.name, input.tooltip(unit));
      },
    },
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: units.map((unit) => unit.name),
      triggerEvent: true,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: input.theme.axis } },
      axisLabel: {
        color: input.theme.text,
        fontSize: 12,
        width: nameLimit,
        overflow: 'truncate',
        interval: 0,
      },
    },
    series: [
      // Without a range nothing has to be lifted off the axis, and half of the bars need not be drawn.
      ...(units.some((unit) => unit.reading.state === 'range') ? [lifting(units)] : []),
      {
        id: 'value',
        type: 'bar',
        stack: 'value',
        barMaxWidth: 18,
        barMinWidth: 6,
        cursor: 'pointer',
        data: units.map((unit, n) => bar(unit, labels[n] ?? '', input)),
      },
    ],
  };
}

/** What a range stands on: as long as its lower end, and not seen. */
function lifting(units: readonly RankedUnit[]) {
  return {
    id: 'base',
    type: 'bar' as const,
    stack: 'value',
    silent: true,
    itemStyle: { color: 'transparent' },
    data: units.map((unit) => (unit.reading.state === 'range' ? (unit.reading.value ?? 0) : 0)),
  };
}

function bar(unit: RankedUnit, label: string, input: RankingInput) {
  const { reading } = unit;
  const drawn = positionOf(reading) !== null;
  const dimmed = input.selected.size > 0 && !input.selected.has(unit.code);
  const length =
    reading.state === 'range' ? (reading.valueMax ?? 0) - (reading.value ?? 0) : (reading.value ?? 0);
  return {
    name: unit.name,
    value: drawn ? length : 0,
    itemStyle: {
      color: input.color,
      opacity: dimmed ? input.theme.dimmed : 1,
      borderRadius: [0, 2, 2, 0],
      ...(isApproximate(reading.flags) ? { decal: hatch(input.theme) } : {}),
    },
    label: {
      show: true,
      position: 'right' as const,
      formatter: label,
      color: drawn ? input.theme.text : input.theme.textMuted,
      fontStyle: drawn ? ('normal' as const) : ('italic' as const),
      opacity: dimmed ? 0.6 : 1,
    },
  };
}
