import type { Boundary, Unit } from '../cube/boundary';
import type { Cube } from '../cube/cube';
import { fold } from '../format/fold';

/** Provinces of one region; the merged provinces of 2025 belong to none. */
export interface RegionGroup {
  readonly region: string | null;
  readonly units: readonly Unit[];
}

/** Region over province, the provinces by name; with a search only those whose name holds it, marks or no marks. */
export function regionsOf(cube: Cube, boundary: Boundary, search: string): RegionGroup[] {
  const wanted = fold(search);
  const groups = new Map<string | null, Unit[]>();
  for (const unit of boundary.units) {
    if (!fold(unit.name).includes(wanted)) continue;
    const region = cube.areas.get(unit.code)?.region ?? null;
    groups.set(region, [...(groups.get(region) ?? []), unit]);
  }
  return [...groups]
    .map(([region, units]) => ({ region, units }))
    .sort((a, b) => (a.region ?? '').localeCompare(b.region ?? '', 'vi'));
}

/** What stays kept when some provinces are ticked or unticked; all of them is the same as none. */
export function kept(
  boundary: Boundary,
  within: readonly string[],
  codes: readonly string[],
  on: boolean,
): string[] {
  const now = within.length === 0 && !on ? boundary.units.map((unit) => unit.code) : within;
  const next = on ? [...new Set([...now, ...codes])] : now.filter((code) => !codes.includes(code));
  return next.length === boundary.units.length ? [] : next;
}
