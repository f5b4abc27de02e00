import type { Area, Cube } from './cube';
import { boundsOf } from './period';

/** The two maps of the country: 63 units until 30 June 2025, 34 after; or each figure where it was reported. */
export const BOUNDARY_IDS = ['reported', '63', '34'] as const;
export type BoundaryId = (typeof BOUNDARY_IDS)[number];

/** July 2025, as months are counted (see `PeriodBounds`): since then the 34 report. */
export const MERGER = 2025 * 12 + 6;

/** Which provinces there were at the end of a period; both for the whole time. */
export type Era = 'before' | 'since' | 'both';

export function eraOf(period: string): Era {
  const bounds = boundsOf(period);
  if (bounds === null || bounds.shape === 'all') return 'both';
  return bounds.last < MERGER ? 'before' : 'since';
}

/** What one bar, one shape of the map and one row of a table stand for. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Shapes of the map that make it up. */
  readonly mapIds: readonly string[];
  /** Codes under which its reports may be filed, its own first. */
  readonly filedUnder: readonly string[];
}

export interface Boundary {
  readonly id: BoundaryId;
  readonly era: Era;
  readonly units: readonly Unit[];
  readonly byCode: ReadonlyMap<string, Unit>;
  /** The unit that a published area code is shown as; absent where it cannot be shown under this boundary. */
  readonly unitOf: ReadonlyMap<string, string>;
}

/** @param era counts for figures as reported alone: the other two boundaries are of one time each. */
export function boundaryOf(cube: Cube, id: BoundaryId, era: Era = 'both'): Boundary {
  if (id !== 'reported') return oneScheme(cube, id, id, era);
  if (era !== 'both') return oneScheme(cube, id, era === 'before' ? '63' : '34', era);
  const before = oneScheme(cube, id, '63', era);
  // Merged provinces have no shape of their own here: the map shows the country that most figures are of.
  const merged = oneScheme(cube, id, '34', era)
    .units.filter((unit) => unit.filedUnder.length > 2 && cube.reportedAreas.has(unit.code))
    .map((unit) => ({ ...unit, mapIds: [], filedUnder: [unit.code] }));
  const units = [...before.units, ...merged].sort(byName);
  const unitOf = new Map([...before.unitOf, ...merged.map((unit) => [unit.code, unit.code] as const)]);
  return { id, era, units, byCode: new Map(units.map((unit) => [unit.code, unit])), unitOf };
}

function oneScheme(cube: Cube, id: BoundaryId, scheme: '63' | '34', era: Era): Boundary {
  // Hà Tây, part of Hà Nội since August 2008, has no shape of its own and is none of the 63.
  const areas = [...cube.areas.values()].filter(
    (area) => area.scheme === scheme && (scheme === '34' || area.mapId !== null),
  );
  const units = areas.map((area) => (scheme === '63' ? unit63(cube, area) : unit34(cube, area)));
  const unitOf = new Map(units.map((unit) => [unit.code, unit.code]));
  if (scheme === '63') {
    for (const area of cube.areas.values()) {
      const only = solePredecessor(area);
      if (only !== null && unitOf.has(only)) unitOf.set(area.code, only);
    }
  }
  units.sort(byName);
  return { id, era, units, byCode: new Map(units.map((unit) => [unit.code, unit])), unitOf };
}

const byName = (a: Unit, b: Unit): number => a.name.localeCompare(b.name, 'vi');

/** One of the eleven provinces that the merger of 2025 left alone: both codes are one series. */
function solePredecessor(area: Area): string | null {
  return area.scheme === '34' && area.predecessors.length === 1 ? (area.predecessors[0] ?? null) : null;
}

function unit63(cube: Cube, area: Area): Unit {
  const successor = area.successor === null ? undefined : cube.areas.get(area.successor);
  const alsoFiled = successor && solePredecessor(successor) === area.code ? [successor.code] : [];
  return {
    code: area.code,
    name: area.name,
    mapIds: area.mapId === null ? [] : [area.mapId],
    filedUnder: [area.code, ...alsoFiled],
  };
}

function unit34(cube: Cube, area: Area): Unit {
  const mapIds = area.predecessors.flatMap((code) => cube.areas.get(code)?.mapId ?? []);
  return { code: area.code, name: area.name, mapIds, filedUnder: [area.code, ...area.predecessors] };
}

/** The same selection under the other boundary: a province becomes its successor, a merged one its predecessors. */
export function translateSelection(cube: Cube, codes: readonly string[], to: BoundaryId): string[] {
  if (to === 'reported') return [...codes];
  const translated = codes.flatMap((code) => {
    const area = cube.areas.get(code);
    if (area === undefined) return [];
    if (area.scheme === to) return [code];
    return to === '34' ? (area.successor ?? []) : area.predecessors;
  });
  return [...new Set(translated)];
}
