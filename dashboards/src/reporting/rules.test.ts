import { expect, test } from 'vitest';
import { ruleName } from './ruleNames';
import { byRule } from './rules';

const issue = (code: string, severity: 'error' | 'warning') => ({
  code,
  severity,
  message: `${code}!`,
  source: null,
});

test('rules are counted over all reports, the most frequent first', () => {
  const rules = byRule([
    [issue('not-a-number', 'error'), issue('not-a-number', 'error'), issue('unknown-unit', 'warning')],
    [issue('not-a-number', 'error')],
  ]);
  expect(rules).toEqual([
    { code: 'not-a-number', severity: 'errors', count: 3, reports: 2, example: 'not-a-number!' },
    { code: 'unknown-unit', severity: 'warnings', count: 1, reports: 1, example: 'unknown-unit!' },
  ]);
});

test('rules have names in both languages, and one that is new is called by its code', () => {
  expect(ruleName('not-a-number', 'vi')).toBe('Không phải là số');
  expect(ruleName('not-a-number', 'en')).toBe('Not a number');
  expect(ruleName('brand-new', 'vi')).toBe('brand-new');
});
