import type { Area, Cube } from './cube';

/** The two maps of the country: 63 units until 30 June 2025, 34 after. */
export type BoundaryId = '63' | '34';

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
  readonly units: readonly Unit[];
  readonly byCode: ReadonlyMap<string, Unit>;
  /** The unit that a published area code is shown as; absent where it cannot be shown under this boundary. */
  readonly unitOf: ReadonlyMap<string, string>;
}

export function boundaryOf(cube: Cube, id: BoundaryId): Boundary {
  // Hà Tây, part of Hà Nội since August 2008, has no shape of its own and is none of the 63.
  const areas = [...cube.areas.values()].filter(
    (area) => area.scheme === id && (id === '34' || area.mapId !== null),
  );
  const units = areas.map((area) => (id === '63' ? unit63(cube, area) : unit34(cube, area)));
  const unitOf = new Map(units.map((unit) => [unit.code, unit.code]));
  if (id === '63') {
    for (const area of cube.areas.values()) {
      const only = solePredecessor(area);
      if (only !== null && unitOf.has(only)) unitOf.set(area.code, only);
    }
  }
  units.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return { id, units, byCode: new Map(units.map((unit) => [unit.code, unit])), unitOf };
}

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
  const translated = codes.flatMap((code) => {
    const area = cube.areas.get(code);
    if (area === undefined) return [];
    if (area.scheme === to) return [code];
    return to === '34' ? (area.successor ?? []) : area.predecessors;
  });
  return [...new Set(translated)];
}
