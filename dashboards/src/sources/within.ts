import type { Observation } from '../api/observationSchema';
import { ALL_PERIODS, comparePeriods, contains } from '../cube/period';

/** Values of the period or of a part of it: a year may be made of its quarters. Latest first. */
export function within(items: readonly Observation[], period: string): Observation[] {
  return items
    .filter((item) => period === ALL_PERIODS || contains(period, item.period))
    .sort((a, b) => comparePeriods(b.period, a.period));
}
