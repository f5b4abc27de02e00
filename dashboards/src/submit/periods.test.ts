import { expect, test } from 'vitest';
import { choiceOf, codeOf } from './periods';

test.each([
  '2011',
  '2011-H1',
  '2011-H2',
  '2011-Q3',
  '2011-01/2011-09',
  '2011-05',
  '2008/2011-05',
  '../2011-05',
])('the period %s survives the form', (code) => {
  expect(codeOf(choiceOf(code))).toBe(code);
});

test('what is no period has no code', () => {
  for (const other of ['', 'quý tới', '*', '2011-13x'])
    expect(codeOf({ year: 2011, part: 'other', other })).toBeNull();
});

test('a period is taken as paths write it, too', () => {
  expect(codeOf({ year: 2011, part: 'other', other: '2008_2011-05' })).toBe('2008/2011-05');
});
