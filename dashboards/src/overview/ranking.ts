import type { Unit } from '../cube/boundary';
import type { Indicator } from '../cube/cube';
import { isReported, positionOf, type Reading } from '../cube/reading';
import type { SliceIndex } from '../cube/sliceIndex';

/** One province with what it reported. */
export interface RankedUnit {
  readonly code: string;
  readonly name: string;
  readonly reading: Reading;
}

/** How a list of provinces is ordered. */
export interface RankOrder {
  readonly by: 'value' | 'name';
  readonly descending: boolean;
}

export const HIGHEST_FIRST: RankOrder = { by: 'value', descending: true };

/** Provinces with something reported, in the order asked for; those without a number to draw come last. */
export function rank(
  index: SliceIndex,
  units: readonly Unit[],
  indicator: Indicator,
  period: string,
  order: RankOrder = HIGHEST_FIRST,
): RankedUnit[] {
  const reported = units
    .map((unit) => ({ code: unit.code, name: unit.name, reading: index.at(indicator, unit.code, period) }))
    .filter((unit) => isReported(unit.reading));
  return sortRanked(reported, order);
}

/** Puts bars in order. */
export function sortRanked(units: readonly RankedUnit[], order: RankOrder): RankedUnit[] {
  return [...units].sort((a, b) => compare(a, b, order) || a.name.localeCompare(b.name, 'vi'));
}

function compare(a: RankedUnit, b: RankedUnit, { by, descending }: RankOrder): number {
  const sign = descending ? -1 : 1;
  if (by === 'name') return sign * a.name.localeCompare(b.name, 'vi');
  const x = positionOf(a.reading);
  const y = positionOf(b.reading);
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return sign * (x - y);
}
