import { expect, test } from 'vitest';
import { observationSchema } from '../api/observationSchema';
import { differenceOf } from './difference';

const fact = (indicator: string, value: number | null, more: object = {}) =>
  observationSchema.parse({ area: '63-83', indicator, value, kind: 'actual', period: '2011', ...more });

test('what was added, left out and changed is told apart from what stayed', () => {
  const before = [fact('films', 2), fact('courses', 5), fact('assessments', 9)];
  const after = [fact('assessments', 9), fact('films', 3), fact('workshops', 1)];
  const { added, removed, changed, same } = differenceOf(before, after);
  expect(added.map((one) => one.after?.indicator)).toEqual(['workshops']);
  expect(removed.map((one) => one.before?.indicator)).toEqual(['courses']);
  expect(changed.map((one) => [one.before?.value, one.after?.value])).toEqual([[2, 3]]);
  expect(same).toBe(1);
});

test('a number that became approximate, or a reason instead of a number, is a change', () => {
  expect(differenceOf([fact('films', 2)], [fact('films', 2, { qualifier: 'approx' })]).changed).toHaveLength(
    1,
  );
  expect(differenceOf([fact('films', 2)], [fact('films', null, { status: 'nil' })]).changed).toHaveLength(1);
});

test('another cell is no difference, another enterprise is another fact', () => {
  const source = (cell: string) => ({ source: { sheet: 'A', cell } });
  expect(differenceOf([fact('films', 2, source('B2'))], [fact('films', 2, source('C9'))]).same).toBe(1);
  const moved = differenceOf([fact('films', 2, { subject: 'A' })], [fact('films', 2, { subject: 'B' })]);
  expect([moved.added.length, moved.removed.length]).toEqual([1, 1]);
});

test('a fact stated twice and then once has lost one statement', () => {
  const { removed, same } = differenceOf([fact('films', 2), fact('films', 2)], [fact('films', 2)]);
  expect([removed.length, same]).toEqual([1, 1]);
});
