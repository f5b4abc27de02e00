import { expect, test } from 'vitest';
import { boundsOf, comparePeriods, contains, endYearOf } from './period';

test.each([
  ['2011', 'year', 2011 * 12, 2011 * 12 + 11],
  ['2011-05', 'month', 2011 * 12 + 4, 2011 * 12 + 4],
  ['2011-Q3', 'quarter', 2011 * 12 + 6, 2011 * 12 + 8],
  ['2011-H2', 'half', 2011 * 12 + 6, 2011 * 12 + 11],
  ['2008/2011-05', 'span', 2008 * 12, 2011 * 12 + 4],
  ['2009-07/2011', 'span', 2009 * 12 + 6, 2011 * 12 + 11],
])('%s is a %s', (period, shape, first, last) => {
  expect(boundsOf(period)).toEqual({ shape, first, last });
});

test('an open span has an end and no start', () => {
  expect(boundsOf('../2011-05')).toEqual({ shape: 'span', first: null, last: 2011 * 12 + 4 });
});

test.each(['', '20', '2011-Q5', 'x/2011', '2011/', '2011-5'])('%j is not a period', (text) => {
  expect(boundsOf(text)).toBeNull();
});

test.each([
  ['2011', '2011-Q2', true],
  ['2008/2011-05', '2009', true],
  ['2008/2011-05', '2011', false],
  ['2011', '../2011-05', false],
  ['../2015', '2011', true],
  ['*', '2008/2011-05', true],
])('%s contains %s: %s', (outer, inner, expected) => {
  expect(contains(outer, inner)).toBe(expected);
});

test('periods order by their end, the shorter first among equals, all of them last', () => {
  const periods = ['*', '2011', '2008/2011', '2010', '2011-Q1', '../2011'];
  expect(periods.sort((a, b) => comparePeriods(a, b))).toEqual([
    '2010',
    '2011-Q1',
    '2011',
    '2008/2011',
    '../2011',
    '*',
  ]);
});

test('the year a period ends in', () => {
  expect([endYearOf('2008/2011-05'), endYearOf('2015'), endYearOf('*')]).toEqual([2011, 2015, null]);
});
