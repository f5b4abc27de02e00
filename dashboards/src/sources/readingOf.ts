import type { Observation } from '../api/observationSchema';
import { Flag } from '../cube/flags';
import { MISSING, type Reading, type ReadingState } from '../cube/reading';

/** The value as every other number of the page is written, hedges and reasons for absence included. */
export function readingOfObservation(item: Observation): Reading {
  const { value, valueMax } = item;
  const flags = HEDGES[item.qualifier ?? ''] ?? 0;
  const absent = ABSENCES[item.status ?? ''];
  if (absent !== undefined || value === null) return { ...MISSING, state: absent ?? 'missing' };
  const state = item.qualifier === 'vague' ? 'vague' : valueMax === null ? 'value' : 'range';
  return { ...MISSING, state, value, valueMax, flags };
}

const HEDGES: Readonly<Record<string, number>> = {
  approx: Flag.approximate,
  approx_less: Flag.approxLess,
  approx_more: Flag.approxMore,
};

const ABSENCES: Readonly<Record<string, ReadingState>> = {
  nil: 'nil',
  unavailable: 'unavailable',
  not_applicable: 'notApplicable',
};
