import { expect, test } from 'vitest';
import { Flag } from '../cube/flags';
import { bodyOf, type CellRow, indexOf, realBody } from '../testing/cubes';
import { type Kpi, kpisFor } from './kpis';

const [A, B] = ['63-83', '63-74'] as const;

function real(kind: 'actual' | 'target' | 'plan', selected: readonly string[] = []): Map<string, Kpi> {
  const { cube, index, units } = indexOf(realBody(), kind);
  const asked = selected.length > 0 ? selected : units;
  return new Map(kpisFor(cube, index, asked, selected.length > 0, '*').map((kpi) => [kpi.id, kpi]));
}

function card(id: string, rows: readonly CellRow[]): Kpi | undefined {
  const { cube, index, units } = indexOf(bodyOf(rows));
  return kpisFor(cube, index, units, false, '2015').find((kpi) => kpi.id === id);
}

test('the real results stand on the cards', () => {
  const cards = real('actual');
  const value = (id: string): number | null | undefined => cards.get(id)?.total.reading.value;
  expect(value('establishments_aware')).toBe(50);
  expect(value('establishments_applying')).toBe(16);
  expect(value('training_attendances')).toBe(900);
  expect(value('demonstration_enterprises')).toBe(10);
});

test('assessments are the sum of their kinds, which stay readable', () => {
  const assessments = real('actual').get('assessments');
  expect(assessments?.total.reading.value).toBe(17);
  expect(assessments?.parts.map((part) => [part.label, part.total.reading.value])).toEqual([
    ['quick', 15],
    ['full', 2],
  ]);
});

test('targets of a province never show among results', () => {
  expect(real('actual').get('awareness_rate')?.total.form).toBe('missing');
  const targets = real('target');
  expect(targets.get('awareness_rate')?.total.reading).toMatchObject({ value: 90, period: '2020' });
  expect(targets.get('application_rate')?.total.reading.value).toBe(50);
  expect(targets.get('saving_rate_per_unit')?.total.reading).toMatchObject({ value: 8, valueMax: 13 });
});

test('a picked province is shown alone', () => {
  const cards = real('actual', [B]);
  expect(cards.get('assessments')?.total.reading.value).toBe(17);
  expect(cards.get('establishments_aware')?.total.form).toBe('missing');
});

test('courses told apart are not added to the figure that holds them', () => {
  const training = card('training_events', [
    { area: A, indicator: 'training_events', value: 9 },
    { area: A, indicator: 'training_courses', value: 5 },
    { area: A, indicator: 'workshops', value: 4 },
    { area: B, indicator: 'training_courses', value: 2 },
  ]);
  expect(training?.total.reading.value).toBe(11);
  expect(training?.total.units).toBe(2);
});

test('parts beyond their whole replace it as a minimum', () => {
  const training = card('training_events', [
    { area: A, indicator: 'training_events', value: 5 },
    { area: A, indicator: 'training_courses', value: 8 },
  ]);
  expect(training?.total.reading.value).toBe(8);
  expect((training?.total.reading.flags ?? 0) & Flag.partial).toBe(Flag.partial);
});

test('assessments of unclear kind stand in only where no kind is known', () => {
  const assessments = card('assessments', [
    { area: A, indicator: 'assessments', value: 20 },
    { area: A, indicator: 'quick_assessments', value: 15 },
    { area: B, indicator: 'assessments', value: 3 },
  ]);
  expect(assessments?.total.reading.value).toBe(18);
});

test('two kinds of one province rest on one province', () => {
  const assessments = card('assessments', [
    { area: A, indicator: 'quick_assessments', value: 15 },
    { area: A, indicator: 'full_assessments', value: 2 },
  ]);
  expect([assessments?.total.units, assessments?.total.reading.areas]).toEqual([1, 1]);
});

test('the figure of the whole country stands in where no province reported, and says so', () => {
  const aware = card('establishments_aware', [
    { area: 'vn', indicator: 'establishments_aware', value: 1234 },
  ]);
  expect([aware?.total.reading.value, aware?.national]).toEqual([1234, true]);
});
