import { expect, test } from 'vitest';
import { powerBiTheme } from './powerBi';
import { chartThemes } from './theme';

const made = powerBiTheme('SXSH') as Record<string, unknown>;

test('the theme for Power BI has the colours of the pages', () => {
  const { actual, target, plan } = chartThemes.light;
  expect((made.dataColors as string[]).slice(0, 3)).toEqual([actual, target, plan]);
  expect([made.background, made.foreground]).toEqual([chartThemes.light.surface, chartThemes.light.text]);
});

test('every colour is one that Power BI reads', () => {
  const colors = JSON.stringify(made).match(/"#[^"]*"|"rgb[^"]*"/g) ?? [];
  expect(colors.length).toBeGreaterThan(20);
  for (const color of colors) expect(color).toMatch(/^"#[0-9a-fA-F]{6}"$/);
});

test('the names are those of the schema', () => {
  const known = [
    'name',
    'dataColors',
    'background',
    'foreground',
    'tableAccent',
    'good',
    'neutral',
    'bad',
    'maximum',
    'center',
    'minimum',
    'null',
    'textClasses',
    'visualStyles',
  ];
  expect(Object.keys(made)).toEqual(known);
  expect(Object.keys(made.textClasses as object)).toEqual(['title', 'header', 'label', 'callout']);
});
