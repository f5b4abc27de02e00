import type { Boundary } from '../cube/boundary';
import type { Indicator } from '../cube/cube';
import { isReported, positionOf, type Reading } from '../cube/reading';
import type { SliceIndex } from '../cube/sliceIndex';

/** One province with what it reported. */
export interface RankedUnit {
  readonly code: string;
  readonly name: string;
  readonly reading: Reading;
}

/** Provinces with something reported, the highest first; those without a number to draw come last. */
export function rank(
  index: SliceIndex,
  boundary: Boundary,
  indicator: Indicator,
  period: string,
): RankedUnit[] {
  return boundary.units
    .map((unit) => ({ code: unit.code, name: unit.name, reading: index.at(indicator, unit.code, period) }))
    .filter((unit) => isReported(unit.reading))
    .sort((a, b) => position(b.reading) - position(a.reading) || a.name.localeCompare(b.name, 'vi'));
}

function position(reading: Reading): number {
  return positionOf(reading) ?? Number.NEGATIVE_INFINITY;
}
