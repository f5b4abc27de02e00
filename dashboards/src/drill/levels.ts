import type { Observation } from '../api/observationSchema';
import type { Unit } from '../cube/boundary';
import type { Cube, Indicator } from '../cube/cube';
import { boundsOf, comparePeriods, contains } from '../cube/period';
import { isReported } from '../cube/reading';
import type { SliceIndex } from '../cube/sliceIndex';
import { totalOf } from '../cube/total';
import { fold } from '../format/fold';
import { HIGHEST_FIRST, type RankedUnit, type RankOrder, sortRanked } from '../overview/ranking';
import { readingOfObservation } from '../sources/readingOf';

/** The step of the whole country, which is the top. */
export const COUNTRY = 'vn';

/** The step of a region, fit for an address. */
export function regionStep(region: string): string {
  return fold(region).replace(/[^a-z0-9]+/g, '-');
}

/** The region of a province; a merged one belongs where its namesake did. Null where the catalogue says nothing. */
export function regionOf(cube: Cube, code: string): string | null {
  const area = cube.areas.get(code);
  if (area === undefined) return null;
  return area.region ?? cube.areas.get(area.predecessors[0] ?? '')?.region ?? null;
}

/** What each region comes to. */
export function byRegion(
  cube: Cube,
  index: SliceIndex,
  units: readonly Unit[],
  indicator: Indicator,
  period: string,
  order: RankOrder = HIGHEST_FIRST,
): RankedUnit[] {
  const regions = new Map<string, string[]>();
  for (const unit of units) {
    const region = regionOf(cube, unit.code);
    if (region !== null) regions.set(region, [...(regions.get(region) ?? []), unit.code]);
  }
  const found = [...regions]
    .map(([name, codes]) => ({
      code: regionStep(name),
      name,
      reading: totalOf(index, indicator, codes, period).reading,
    }))
    .filter((one) => isReported(one.reading));
  return sortRanked(found, order);
}

/** What enterprises reported, of each the latest value in the period. */
export function byEnterprise(
  items: readonly Observation[],
  period: string,
  order: RankOrder = HIGHEST_FIRST,
): RankedUnit[] {
  const latest = new Map<string, Observation>();
  for (const one of items) {
    if (one.subject === null || !contains(period, one.period)) continue;
    const known = latest.get(one.subject);
    if (known === undefined || comparePeriods(one.period, known.period) >= 0) latest.set(one.subject, one);
  }
  const found = [...latest].map(([name, one]) => ({
    code: name,
    name,
    reading: { ...readingOfObservation(one), period: one.period },
  }));
  return sortRanked(
    found.filter((one) => isReported(one.reading)),
    order,
  );
}

/** What the parts of a year come to, in their order in time. */
export function partsOfYear(
  index: SliceIndex,
  units: readonly string[],
  indicator: Indicator,
  year: string,
  name: (period: string) => string,
): RankedUnit[] {
  return index
    .periods(indicator.id)
    .filter((period) => contains(year, period) && boundsOf(period)?.shape !== 'year')
    .map((period) => ({
      code: period,
      name: name(period),
      reading: { ...totalOf(index, indicator, units, period).reading, period },
    }))
    .filter((one) => isReported(one.reading));
}
