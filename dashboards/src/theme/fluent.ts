import { createLightTheme, type Theme } from '@fluentui/react-components';
import { theme } from './theme';

/** Fluent's tokens made of the theme; style sheets use them as CSS variables. */
export const fluentTheme: Theme = { ...createLightTheme(theme.brand), fontFamilyBase: theme.font };
