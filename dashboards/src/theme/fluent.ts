import { createLightTheme, type Theme } from '@fluentui/react-components';
import { chartTheme, theme } from './theme';

/** Fluent's tokens made of the theme, and ours beside them; style sheets use all of them as CSS variables. */
export const fluentTheme: Theme & Readonly<Record<`sxsh${string}`, string>> = {
  ...createLightTheme(theme.brand),
  fontFamilyBase: theme.font,
  sxshHeader: theme.brand[50],
  sxshActual: chartTheme.actual,
  sxshTarget: chartTheme.target,
  sxshPlan: chartTheme.plan,
};
