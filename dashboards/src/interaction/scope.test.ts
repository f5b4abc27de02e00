import { expect, test } from 'vitest';
import { overviewPage } from '../pages/overview';
import { AREA, litOf, passes, scopeOf, selectionsOf } from './scope';

const picked = (from: string | null) => selectionsOf({ selected: ['63-83'], from, picks: [] });

test('a visual is not filtered by what is picked on itself: it keeps all marks and dims the others', () => {
  const scope = scopeOf(overviewPage, picked('ranking'), 'ranking');
  expect(passes(scope, AREA, '63-74')).toBe(true);
  expect([...litOf(scope, AREA)]).toEqual(['63-83']);
});

test('bars are highlighted, lines, cards and tables filtered by a pick elsewhere', () => {
  const scope = (id: string) => scopeOf(overviewPage, picked('map'), id);
  expect([...litOf(scope('ranking'), AREA)]).toEqual(['63-83']);
  expect(passes(scope('ranking'), AREA, '63-74')).toBe(true);
  for (const id of ['trend', 'kpis', 'indicators', 'reports']) {
    expect([id, passes(scope(id), AREA, '63-74')]).toEqual([id, false]);
    expect([id, passes(scope(id), AREA, '63-83')]).toEqual([id, true]);
  }
});

test('the page may say otherwise for a pair', () => {
  const page = {
    ...overviewPage,
    interactions: [
      { source: 'map', target: 'ranking', reaction: 'filter' },
      { source: 'map', target: 'trend', reaction: 'none' },
    ],
  } as const;
  expect(passes(scopeOf(page, picked('map'), 'ranking'), AREA, '63-74')).toBe(false);
  expect(passes(scopeOf(page, picked('map'), 'trend'), AREA, '63-74')).toBe(true);
  expect(passes(scopeOf(page, picked('reports'), 'trend'), AREA, '63-74')).toBe(false);
});

test('picks of two visuals on one field hold together', () => {
  const both = [
    { visual: 'map', field: AREA, values: ['63-83', '63-74'] },
    { visual: 'reports', field: AREA, values: ['63-74', '63-38'] },
  ];
  const scope = scopeOf(overviewPage, both, 'kpis');
  expect([...(scope.filters.get(AREA) ?? [])]).toEqual(['63-74']);
});

test('a pick without a visual of this page acts as a link does', () => {
  for (const from of [null, 'matrix']) {
    const scope = scopeOf(overviewPage, picked(from), 'map');
    expect([...litOf(scope, AREA)]).toEqual(['63-83']);
  }
});
