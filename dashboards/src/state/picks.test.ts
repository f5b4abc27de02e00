import { expect, test } from 'vitest';
import { formatPicks, parsePicks, picksOn, withPick } from './picks';

test('picks survive the address', () => {
  const picks = [
    { visual: 'rules', field: 'rule', values: ['not-a-number', 'unknown-unit'] },
    { visual: 'matrix', field: 'period', values: ['2008/2011-05'] },
  ];
  expect(parsePicks(formatPicks(picks))).toEqual(picks);
});

test.each(['', ';;', 'rules', 'rules:rule', 'rules:rule:', 'Rules:rule:a', 'rules:rule:<script>'])(
  '%j picks nothing',
  (text) => expect(parsePicks(text)).toEqual([]),
);

test('a visual has one pick, and none when its last value is let go', () => {
  const one = withPick([], 'rules', 'rule', ['a']);
  const two = withPick(one, 'rules', 'rule', ['b']);
  expect(picksOn(two, 'rules')).toEqual(['b']);
  expect(withPick(two, 'rules', 'rule', [])).toEqual([]);
});
