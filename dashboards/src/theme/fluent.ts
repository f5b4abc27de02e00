import {
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';
import type { Look } from '../state/viewState';
import { type ChartTheme, chartThemes, theme } from './theme';

/** Fluent's tokens, and ours beside them; style sheets use all of them as CSS variables. */
export type PageTheme = Theme & Readonly<Record<`sxsh${string}`, string>>;

const BASE: Readonly<Record<Look, Theme>> = {
  light: createLightTheme(theme.brand),
  dark: {
    ...createDarkTheme(theme.brand),
    // Fluent's own are too dark for small letters on our cards.
    colorBrandForegroundLink: theme.brand[120],
    colorBrandForegroundLinkHover: theme.brand[130],
    colorBrandForeground2: theme.brand[130],
  },
  contrast: teamsHighContrastTheme,
};

const HEADER: Readonly<Record<Look, string>> = {
  light: theme.brand[50],
  dark: theme.brand[20],
  contrast: '#000000',
};

export function fluentTheme(look: Look): PageTheme {
  return {
    ...BASE[look],
    fontFamilyBase: theme.font,
    sxshHeader: HEADER[look],
    ...own(chartThemes[look], look),
  };
}

function own(colors: ChartTheme, look: Look) {
  return {
    sxshActual: colors.actual,
    sxshTarget: colors.target,
    sxshPlan: colors.plan,
    sxshText: colors.text,
    sxshSurface: colors.surface,
    sxshMissing: colors.missing,
    sxshMissingLine: colors.missingLine,
    sxshBorder: look === 'light' ? '#8d9aa5' : colors.axis,
    sxshSea: look === 'contrast' ? '#ffffff' : look === 'dark' ? '#8fb0c4' : '#5c7686',
    sxshIsland: look === 'light' ? '#8fa3b0' : colors.missingLine,
    sxshWarnGround: look === 'light' ? '#fff1cc' : '#3a2a00',
    sxshWarnStripe: look === 'light' ? '#ffe49a' : '#4d3800',
    sxshWarnText: look === 'light' ? '#5c2b00' : '#ffe49a',
  };
}
