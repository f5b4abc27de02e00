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
export const chartTheme = {
  font: theme.font,
  text: '#242424',
  textMuted: '#5c5c5c',
  axis: '#c8c8c8',
  grid: '#ececec',
  surface: '#ffffff',
  actual: theme.brand[80],
  target: '#b8500c',
  plan: '#6b5ca5',
  /** How much of a mark is left when another is picked. */
  dimmed: 0.28,
  scale: { low: '#c5dff0', high: theme.brand[40] },
  missing: '#eef0f2',
  missingLine: '#c3c9cf',
} as const;

/** One colour for each kind of figure, on every visual. */
export function kindColor(kind: 'actual' | 'target' | 'plan'): string {
  return chartTheme[kind];
}
