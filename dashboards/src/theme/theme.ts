import { type BrandVariants, createLightTheme, type Theme } from '@fluentui/react-components';

const brand: BrandVariants = {
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
};

/** Fluent's own tokens; style sheets use them as CSS variables. */
export const fluentTheme: Theme = {
  ...createLightTheme(brand),
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', 'Noto Sans', 'Roboto', system-ui, sans-serif",
};

/** The colours and letters of every chart and of the map. Colour never stands alone: shape or text says it too. */
export const chartTheme = {
  font: fluentTheme.fontFamilyBase,
  text: '#242424',
  textMuted: '#5c5c5c',
  axis: '#c8c8c8',
  grid: '#ececec',
  surface: '#ffffff',
  actual: '#15699d',
  target: '#b8500c',
  plan: '#6b5ca5',
  good: '#0e7a0d',
  dimmed: 0.28,
  scale: { low: '#c5dff0', high: '#0a3d5b' },
  missing: '#eef0f2',
  missingLine: '#c3c9cf',
  border: '#ffffff',
  selectedLine: '#242424',
} as const;

/** One colour for each kind of figure, on every visual. */
export function kindColor(kind: 'actual' | 'target' | 'plan'): string {
  return chartTheme[kind];
}
