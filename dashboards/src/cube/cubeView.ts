import crossfilter from 'crossfilter2';
import type { Boundary } from './boundary';
import { type Cell, type Cube, type Dataset, type Kind, NATION } from './cube';
import { Flag } from './flags';
import { ALL_PERIODS } from './period';

/** What the slicers say; the provinces picked on a visual are applied by each visual's own transform. */
export interface Slice {
  readonly dataset: Dataset;
  readonly kind: Kind;
}

type Dimension = crossfilter.Dimension<Row, number>;

interface Row {
  readonly row: number;
  readonly unit: string;
  /** The row is the successor's, and no part of it is the unit's. */
  readonly unsplit: boolean;
}

/** Keeps every flag but "rolled up", which says nothing for a province that is its only predecessor. */
const NOT_ROLLED_UP = ~Flag.rolledUp;

/** The cube's cells under one boundary, filtered by crossfilter. */
export class CubeView {
  readonly boundary: Boundary;
  private readonly cube: Cube;
  private readonly keptFlags: number;
  private readonly filter: crossfilter.Crossfilter<Row>;
  private readonly dataset: Dimension;
  private readonly kind: Dimension;

  constructor(cube: Cube, boundary: Boundary) {
    this.cube = cube;
    this.boundary = boundary;
    this.keptFlags = boundary.id === '34' ? -1 : NOT_ROLLED_UP;
    this.filter = crossfilter(rowsUnder(cube, boundary));
    // By their numbers: at a quarter of a million cells comparing words is felt.
    this.dataset = this.filter.dimension<number>((r) => cube.codes('dataset')[r.row] ?? -1);
    this.kind = this.filter.dimension<number>((r) => cube.codes('kind')[r.row] ?? -1);
  }

  /** Cells of the slice. */
  cells(slice: Slice): Cell[] {
    this.dataset.filterExact(this.cube.codeOf('dataset', slice.dataset));
    this.kind.filterExact(this.cube.codeOf('kind', slice.kind));
    return this.filter.allFiltered().map((r) => this.cellOf(r));
  }

  private cellOf({ row, unit, unsplit }: Row): Cell {
    const cell = this.cube.cell(row, unit, this.keptFlags);
    return unsplit ? { ...cell, value: null, valueMax: null, flags: Flag.unsplit } : cell;
  }
}

function rowsUnder(cube: Cube, boundary: Boundary): Row[] {
  const best = new Map<number, Row>();
  const whole: number[] = [];
  const keyOf = keysOf(cube, boundary);
  for (const row of cube.totals()) {
    const area = cube.areaOf(row);
    const unit = area === NATION ? NATION : boundary.unitOf.get(area);
    const rolledUp = cube.isRolledUp(row);
    // Where figures stay where they were reported, none is put together.
    if (unit === undefined || (boundary.id === 'reported' && rolledUp && isMerged(cube, area))) {
      if (boundary.id === '63' && !rolledUp) whole.push(row);
      continue;
    }
    const key = keyOf(row, unit);
    const known = best.get(key);
    if (known === undefined || winsOver(cube, row, known)) best.set(key, { row, unit, unsplit: false });
  }
  // A merged province's figure is nobody's part of it: its predecessors have a gap with a reason.
  for (const row of whole) {
    if (cube.periodOf(row) === ALL_PERIODS) continue;
    for (const unit of cube.areas.get(cube.areaOf(row))?.predecessors ?? []) {
      const key = keyOf(row, unit);
      if (boundary.byCode.has(unit) && !best.has(key)) best.set(key, { row, unit, unsplit: true });
    }
  }
  return [...best.values()];
}

function isMerged(cube: Cube, area: string): boolean {
  return (cube.areas.get(area)?.predecessors.length ?? 0) > 1;
}

/** A number for each fact of a unit: two rows with the same one speak of the same. */
function keysOf(cube: Cube, boundary: Boundary): (row: number, unit: string) => number {
  const places = new Map([NATION, ...boundary.units.map((unit) => unit.code)].map((code, n) => [code, n]));
  const columns = (['dataset', 'kind', 'indicator', 'period'] as const).map((name) => ({
    codes: cube.codes(name),
    size: cube.words(name).length,
  }));
  return (row, unit) =>
    columns.reduce((key, { codes, size }) => key * size + (codes[row] ?? 0), 0) * places.size +
    (places.get(unit) ?? 0);
}

/**
 * An unchanged province may have the same cell under both codes. For one period the cell of its own code is as
 * reported; for the whole time the successor's reaches further, because the series goes on under the new code.
 */
function winsOver(cube: Cube, row: number, known: Row): boolean {
  const own = cube.areaOf(row) === known.unit;
  return cube.periodOf(row) === ALL_PERIODS ? !own : own;
}
