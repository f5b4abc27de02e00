import { expect, test } from 'vitest';
import type { Issue } from '../api/submissionSchema';
import { ruleName } from './ruleNames';
import { byRule } from './rules';

const issue = (code: string, severity: 'error' | 'warning', reason: string | null = null): Issue => ({
  code,
  severity,
  message: `${code}!`,
  messageEn: `${code}!`,
  source: null,
  concern: code,
  answered:
    reason === null ? null : { by: 'Sở', role: 'province', at: '2026-01-05T08:00:00Z', reason, version: 1 },
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

test('a finding that was answered is not counted any more', () => {
  const rules = byRule([
    [issue('not-a-number', 'error', 'đúng'), issue('unknown-unit', 'warning')],
    [issue('not-a-number', 'error')],
  ]);
  expect(rules.map(({ code, count, reports }) => [code, count, reports])).toEqual([
    ['not-a-number', 1, 1],
    ['unknown-unit', 1, 1],
  ]);
});

test('rules have names in both languages, and one that is new is called by its code', () => {
  expect(ruleName('not-a-number', 'vi')).toBe('Không phải là số');
  expect(ruleName('not-a-number', 'en')).toBe('Not a number');
  expect(ruleName('brand-new', 'vi')).toBe('brand-new');
});
