import type { Look } from '../state/viewState';

/** The page's one theme: Fluent's tokens (`fluent.ts`), every chart and the map are made of it. */
export const theme = {
  font: "'Segoe UI Variable Text', 'Segoe UI', 'Noto Sans', 'Roboto', system-ui, sans-serif",
  brand: {
    10: '#02111a',
    20: '#06202f',
    30: '#082f46',
    40: '#0a3d5b',
    50: '#0c4a6e',
    60: '#0d5480',
    70: '#0f5c8c',
    80: '#15699d',
    90: '#2f7bad',
    100: '#478cbb',
    110: '#5f9dc8',
    120: '#7aafd4',
    130: '#95c1df',
    140: '#b1d2e9',
    150: '#cde3f2',
    160: '#e6f1f8',
  },
} as const;

/** The colours and letters of every chart and of the map. Colour never stands alone: shape or text says it too. */
export interface ChartTheme {
  readonly font: string;
  readonly text: string;
  readonly textMuted: string;
  readonly axis: string;
  readonly grid: string;
  readonly surface: string;
  readonly actual: string;
  readonly target: string;
  readonly plan: string;
  /** How much of a mark is left when another is picked. */
  readonly dimmed: number;
  /** The lowest and the highest value on the map. */
  readonly scale: { readonly low: string; readonly high: string };
  readonly missing: string;
  readonly missingLine: string;
  /** Lines over an approximate value. */
  readonly hatch: string;
}

const light: ChartTheme = {
  font: theme.font,
  text: '#242424',
  textMuted: '#5c5c5c',
  axis: '#c8c8c8',
  grid: '#ececec',
  surface: '#ffffff',
  actual: theme.brand[80],
  target: '#b8500c',
  plan: '#6b5ca5',
  dimmed: 0.28,
  scale: { low: '#c5dff0', high: theme.brand[40] },
  missing: '#eef0f2',
  missingLine: '#c3c9cf',
  hatch: 'rgba(255, 255, 255, 0.55)',
};

const dark: ChartTheme = {
  font: theme.font,
  text: '#f5f5f5',
  textMuted: '#b8b8b8',
  axis: '#666666',
  grid: '#3d3d3d',
  surface: '#292929',
  actual: theme.brand[110],
  target: '#f0a05a',
  plan: '#b3a4e8',
  dimmed: 0.3,
  // On a dark ground the highest value is the lightest.
  scale: { low: '#1f4a66', high: '#cde3f2' },
  missing: '#333638',
  missingLine: '#5a6066',
  hatch: 'rgba(0, 0, 0, 0.5)',
};

const contrast: ChartTheme = {
  font: theme.font,
  text: '#ffffff',
  textMuted: '#ffffff',
  axis: '#ffffff',
  grid: '#666666',
  surface: '#000000',
  actual: '#1aebff',
  target: '#ffff00',
  plan: '#ff9bff',
  dimmed: 0.4,
  scale: { low: '#005f6b', high: '#ccfaff' },
  missing: '#000000',
  missingLine: '#8a8a8a',
  hatch: 'rgba(0, 0, 0, 0.7)',
};

export const chartThemes: Readonly<Record<Look, ChartTheme>> = { light, dark, contrast };

/** One colour for each kind of figure, on every visual. */
export function kindColor(colors: ChartTheme, kind: 'actual' | 'target' | 'plan'): string {
  return colors[kind];
}
