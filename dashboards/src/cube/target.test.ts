import { expect, test } from 'vitest';
import { realBody } from '../testing/cubes';
import { Cube } from './cube';
import { distanceTo, targetFor } from './target';

const { targets } = new Cube(realBody());

test.each([
  ['2012', 2015, 50],
  ['2015', 2015, 50],
  ['2016', 2020, 90],
  ['2008/2011-05', 2015, 50],
  ['*', 2020, 90],
  ['2024', 2020, 90],
])('for %s the target of %i applies', (period, year, value) => {
  const choice = targetFor(targets, '1419', 'awareness_rate', period);
  expect([choice?.year, choice?.target?.value]).toEqual([year, value]);
});

test('a year without a target says so instead of borrowing another', () => {
  expect(targetFor(targets, '1419', 'dedicated_unit_rate', '2014')).toEqual({ year: 2015, target: null });
});

test('an indicator without targets has none', () => {
  expect(targetFor(targets, '1419', 'films', '*')).toBeNull();
});

test('a range target is met from its lower end', () => {
  const target = targetFor(targets, '1419', 'saving_rate_per_unit', '2020')?.target;
  expect(target).toBeDefined();
  if (target == null) return;
  expect([distanceTo(target, 8).met, distanceTo(target, 7).met, distanceTo(target, 7).gap]).toEqual([
    true,
    false,
    1,
  ]);
});
