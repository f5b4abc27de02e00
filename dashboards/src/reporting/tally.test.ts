import { expect, test } from 'vitest';
import type { Scope } from '../interaction/scope';
import type { ReportingCell } from './matrix';
import { bySeverity, byState, isLit } from './tally';

const cell = (unit: string, period: string, state: ReportingCell['state'], errors = 0): ReportingCell => ({
  unit,
  period,
  state,
  values: 0,
  filed: 1,
  expected: 1,
  blockers: 0,
  errors,
  warnings: 0,
  infos: 0,
  reports: [],
});
const cells = [
  cell('63-83', '2011', 'accepted', 2),
  cell('63-83', '2012', 'silent'),
  cell('63-74', '2011', 'silent'),
  cell('63-74', '2012', 'rejected', 5),
];
const scope = (filters: [string, string[]][], lit: [string, string[]][]): Scope => ({
  filters: new Map(filters.map(([field, values]) => [field, new Set(values)])),
  lit: new Map(lit.map(([field, values]) => [field, new Set(values)])),
});

test('without a pick every bar is whole', () => {
  expect(byState(cells, scope([], []))).toEqual([
    { id: 'accepted', total: 1, part: 1 },
    { id: 'rejected', total: 1, part: 1 },
    { id: 'silent', total: 2, part: 2 },
  ]);
});

test('a highlight keeps the whole and lights the part', () => {
  const tallies = byState(cells, scope([], [['area', ['63-83']]]));
  expect(tallies.find((tally) => tally.id === 'silent')).toEqual({ id: 'silent', total: 2, part: 1 });
  expect(tallies.find((tally) => tally.id === 'rejected')).toEqual({ id: 'rejected', total: 1, part: 0 });
});

test('a filter takes away', () => {
  expect(byState(cells, scope([['period', ['2012']]], [])).map((tally) => tally.id)).toEqual([
    'rejected',
    'silent',
  ]);
});

test('findings are counted, not cells; a picked severity is lit whole', () => {
  const errors = (one: Scope) => bySeverity(cells, one).find((tally) => tally.id === 'errors');
  expect(errors(scope([], []))).toEqual({ id: 'errors', total: 7, part: 7 });
  expect(errors(scope([], [['area', ['63-83']]]))).toEqual({ id: 'errors', total: 7, part: 2 });
  expect(errors(scope([], [['severity', ['errors']]]))).toEqual({ id: 'errors', total: 7, part: 7 });
  expect(errors(scope([], [['severity', ['blockers']]]))).toEqual({ id: 'errors', total: 7, part: 0 });
});

test('a cell is lit where it holds for every field picked', () => {
  const lit = scope(
    [],
    [
      ['area', ['63-74']],
      ['state', ['rejected']],
    ],
  );
  expect(cells.filter((one) => isLit(one, lit))).toEqual([cells[3]]);
});
