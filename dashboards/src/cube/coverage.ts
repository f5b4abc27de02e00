import type { Boundary } from './boundary';
import type { SliceIndex } from './sliceIndex';

/** How many provinces have reported anything of this kind of figure. */
export function coverageOf(index: SliceIndex, boundary: Boundary): { n: number; of: number } {
  const found = new Set<string>();
  for (const indicator of index.indicators()) {
    for (const unit of index.unitsWith(indicator)) found.add(unit);
  }
  return { n: boundary.units.filter((unit) => found.has(unit.code)).length, of: boundary.units.length };
}
