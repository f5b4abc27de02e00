import { type CubeBody, cubeSchema } from '../api/cubeSchema';
import { type BoundaryId, boundaryOf } from '../cube/boundary';
import { Cube, type Kind } from '../cube/cube';
import { CubeView } from '../cube/cubeView';
import { SliceIndex } from '../cube/sliceIndex';
import realCube from './real-cube.json';

/** One total cell, written short. */
export interface CellRow {
  readonly area: string;
  readonly indicator: string;
  readonly period?: string;
  readonly kind?: Kind;
  readonly value?: number | null;
  readonly valueMax?: number | null;
  readonly flags?: number;
  readonly areas?: number;
  readonly dataset?: string;
}

/** The real figures of the four provinces, as the server would publish them. */
export function realBody(): CubeBody {
  return cubeSchema.parse(realCube);
}

/** The real catalogue, areas and targets with cells of one's own. */
export function bodyOf(rows: readonly CellRow[]): CubeBody {
  const body = realBody();
  const full = rows.map((row) => ({
    dataset: row.dataset ?? 'real',
    area: row.area,
    indicator: row.indicator,
    period: row.period ?? '2015',
    kind: row.kind ?? 'actual',
  }));
  const names = ['dataset', 'area', 'indicator', 'period', 'kind'] as const;
  const words = (name: (typeof names)[number]): string[] => [...new Set(full.map((row) => row[name]))];
  const column = (name: (typeof names)[number]): number[] =>
    full.map((row) => words(name).indexOf(row[name]));
  const all = (value: number): number[] => rows.map(() => value);
  return cubeSchema.parse({
    ...body,
    dictionaries: {
      ...body.dictionaries,
      dataset: words('dataset'),
      area: words('area'),
      indicator: words('indicator'),
      period: words('period'),
      kind: words('kind'),
    },
    cells: {
      dataset: column('dataset'),
      area: column('area'),
      indicator: column('indicator'),
      period: column('period'),
      kind: column('kind'),
      sector: all(-1),
      programme: all(-1),
      size: all(-1),
      value: rows.map((row) => row.value ?? null),
      valueMax: rows.map((row) => row.valueMax ?? null),
      flags: rows.map((row) => row.flags ?? 0),
      areas: rows.map((row) => row.areas ?? 1),
      areasExpected: all(1),
      sources: all(1),
    },
  });
}

/** A cube under a boundary with its cells of one kind, ready to be read. */
export function indexOf(body: CubeBody, kind: Kind = 'actual', boundaryId: BoundaryId = '63') {
  const cube = new Cube(body);
  const boundary = boundaryOf(cube, boundaryId);
  const view = new CubeView(cube, boundary);
  const index = new SliceIndex(cube, view, { dataset: 'real', kind });
  return { cube, boundary, view, index, units: boundary.units.map((unit) => unit.code) };
}

/** @throws RangeError where the catalogue has no such indicator: the test is wrong. */
export function indicator(cube: Cube, id: string) {
  const found = cube.indicators.get(id);
  if (found === undefined) throw new RangeError(id);
  return found;
}
