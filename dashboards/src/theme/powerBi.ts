import { stateColors } from '../reporting/stateColors';
import { chartThemes, theme } from './theme';

/**
 * The page's light theme as Power BI reads one, so that a report there looks like a page here. Names and classes as in
 * Power BI's report theme schema; colours and letters come from the one theme.
 */
export function powerBiTheme(name: string): object {
  const colors = chartThemes.light;
  const states = stateColors.light;
  const text = (fontSize: number, color: string) => ({ fontFace: 'Segoe UI', fontSize, color });
  return {
    name,
    dataColors: [
      colors.actual,
      colors.target,
      colors.plan,
      states.accepted,
      states.returned,
      theme.brand[110],
      theme.brand[60],
      theme.brand[140],
    ],
    background: colors.surface,
    foreground: colors.text,
    tableAccent: theme.brand[80],
    good: states.accepted,
    neutral: states.pending,
    bad: states.failed,
    maximum: colors.scale.high,
    center: theme.brand[110],
    minimum: colors.scale.low,
    null: colors.missing,
    textClasses: {
      title: text(12, colors.text),
      header: text(12, colors.text),
      label: text(10, colors.text),
      callout: text(24, colors.text),
    },
    visualStyles: {
      '*': {
        '*': {
          background: [{ show: true, color: { solid: { color: colors.surface } }, transparency: 0 }],
          border: [{ show: true, color: { solid: { color: colors.grid } }, radius: 6 }],
        },
      },
      page: {
        '*': {
          background: [{ color: { solid: { color: '#F5F5F5' } }, transparency: 0 }],
        },
      },
    },
  };
}
