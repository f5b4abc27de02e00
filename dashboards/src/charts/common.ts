import type { ChartTheme } from '../theme/theme';
import type { ECOption } from './echarts';

/** Roughly how wide a text is drawn, for margins; exact measuring would need the page. */
export function textWidth(text: string, size: number): number {
  return Math.ceil(text.length * size * 0.56);
}

export function commonOption(theme: ChartTheme): Pick<ECOption, 'animation' | 'textStyle'> {
  return {
    // A click has to be answered at once, on every visual together.
    animation: false,
    textStyle: { fontFamily: theme.font, color: theme.text, fontSize: 12 },
  };
}

export function tooltipStyle(theme: ChartTheme) {
  return {
    // On the body, or a card of two bars would cut it off.
    appendTo: 'body',
    backgroundColor: theme.surface,
    borderColor: theme.axis,
    padding: [8, 10] as [number, number],
    textStyle: { color: theme.text, fontSize: 12, fontFamily: theme.font },
  };
}

/** Hatching marks an approximate value; the label says so too. */
export function hatch(theme: ChartTheme): {
  symbol: 'rect';
  rotation: number;
  dashArrayX: number[];
  dashArrayY: number[];
  color: string;
} {
  return {
    symbol: 'rect',
    rotation: -Math.PI / 4,
    dashArrayX: [1, 0],
    dashArrayY: [2, 5],
    color: theme.hatch,
  };
}

/** The name a tooltip or click is about; ECharts types it loosely. */
export function nameOf(parameters: unknown): string | null {
  const item: unknown = Array.isArray(parameters) ? parameters[0] : parameters;
  if (typeof item !== 'object' || item === null) return null;
  const { name, seriesName } = item as { name?: unknown; seriesName?: unknown };
  if (typeof name === 'string' && name !== '') return name;
  return typeof seriesName === 'string' ? seriesName : null;
}
