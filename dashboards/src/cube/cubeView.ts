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

type Dimension = crossfilter.Dimension<Row, string>;

interface Row {
  readonly row: number;
  readonly unit: string;
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
  private readonly indicator: Dimension;

  constructor(cube: Cube, boundary: Boundary) {
    this.cube = cube;
    this.boundary = boundary;
    this.keptFlags = boundary.id === '63' ? NOT_ROLLED_UP : -1;
    this.filter = crossfilter(rowsUnder(cube, boundary));
    this.dataset = this.filter.dimension<string>((r) => cube.datasetOf(r.row));
    this.kind = this.filter.dimension<string>((r) => cube.kindOf(r.row));
    this.indicator = this.filter.dimension<string>((r) => cube.indicatorOf(r.row));
  }

  /** Cells of the slice for all indicators, or for one. */
  cells(slice: Slice, indicator: string | null): Cell[] {
    this.dataset.filterExact(slice.dataset);
    this.kind.filterExact(slice.kind);
    if (indicator === null) this.indicator.filterAll();
    else this.indicator.filterExact(indicator);
    return this.filter.allFiltered().map((r) => this.cube.cell(r.row, r.unit, this.keptFlags));
  }
}

function rowsUnder(cube: Cube, boundary: Boundary): Row[] {
  const best = new Map<string, Row>();
  for (const row of cube.totals()) {
    const area = cube.areaOf(row);
    const unit = area === NATION ? NATION : boundary.unitOf.get(area);
    if (unit === undefined) continue;
    const key = [cube.datasetOf(row), cube.kindOf(row), cube.indicatorOf(row), cube.periodOf(row), unit].join(
      '|',
    );
    const known = best.get(key);
    if (known === undefined || winsOver(cube, row, known)) best.set(key, { row, unit });
  }
  return [...best.values()];
}

/**
 * An unchanged province may have the same cell under both codes. For one period the cell of its own code is as
 * reported; for the whole time the successor's reaches further, because the series goes on under the new code.
 */
function winsOver(cube: Cube, row: number, known: Row): boolean {
  const own = cube.areaOf(row) === known.unit;
  return cube.periodOf(row) === ALL_PERIODS ? !own : own;
}
