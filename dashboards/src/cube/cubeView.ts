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
  private readonly slice: Dimension;

  constructor(cube: Cube, boundary: Boundary) {
    this.cube = cube;
    this.boundary = boundary;
    this.keptFlags = boundary.id === '34' ? -1 : NOT_ROLLED_UP;
    this.filter = crossfilter(rowsUnder(cube, boundary));
    // By their numbers, and both in one: at a quarter of a million cells comparing words and sorting twice are felt.
    const [dataset, kind] = [cube.codes('dataset'), cube.codes('kind')];
    this.slice = this.filter.dimension<number>((r) => this.numberOf(dataset[r.row], kind[r.row]));
  }

  /** Cells of the slice. */
  cells(slice: Slice): Cell[] {
    const { cube } = this;
    this.slice.filterExact(
      this.numberOf(cube.codeOf('dataset', slice.dataset), cube.codeOf('kind', slice.kind)),
    );
    return this.filter.allFiltered().map((r) => this.cellOf(r));
  }

  /** One number for a data set and a kind; one that no row has where the cube does not know one of them. */
  private numberOf(dataset = -1, kind = -1): number {
    return dataset < 0 || kind < 0 ? -1 : dataset * this.cube.words('kind').length + kind;
  }

  private cellOf({ row, unit, unsplit }: Row): Cell {
    const cell = this.cube.cell(row, unit, this.keptFlags);
    return unsplit ? { ...cell, value: null, valueMax: null, flags: Flag.unsplit } : cell;
  }
}

function rowsUnder(cube: Cube, boundary: Boundary): Row[] {
  const best = new Rows(cube, boundary);
  const whole: number[] = [];
  // What is the same for every row of an area is asked once.
  const places = cube.words('area').map((area) => ({
    unit: area === NATION ? NATION : boundary.unitOf.get(area),
    merged: isMerged(cube, area),
  }));
  const areas = cube.codes('area');
  for (const row of cube.totals()) {
    const { unit, merged } = places[areas[row] ?? -1] ?? { unit: undefined, merged: false };
    // Where figures stay where they were reported, none is put together.
    if (unit === undefined || (boundary.id === 'reported' && merged && cube.isRolledUp(row))) {
      if (boundary.id === '63' && !cube.isRolledUp(row)) whole.push(row);
      continue;
    }
    const known = best.get(row, unit);
    if (known === undefined || winsOver(cube, row, known)) best.set({ row, unit, unsplit: false });
  }
  // A merged province's figure is nobody's part of it: its predecessors have a gap with a reason.
  for (const row of whole) {
    if (cube.periodOf(row) === ALL_PERIODS) continue;
    for (const unit of cube.areas.get(cube.areaOf(row))?.predecessors ?? []) {
      if (boundary.byCode.has(unit) && best.get(row, unit) === undefined) {
        best.set({ row, unit, unsplit: true });
      }
    }
  }
  return best.all;
}

function isMerged(cube: Cube, area: string): boolean {
  return (cube.areas.get(area)?.predecessors.length ?? 0) > 1;
}

/** More facts than this are looked up by hash: most of them would be empty places. */
const MOST_PLACES = 4_000_000;

/** One row for each fact of a unit, in the order in which the facts came. */
class Rows {
  readonly all: Row[] = [];
  /** Where the row of a fact stands in {@link all}, counted from one. */
  private readonly where: { get(key: number): number | undefined; set(key: number, place: number): void };
  private readonly keyOf: (row: number, unit: string) => number;

  constructor(cube: Cube, boundary: Boundary) {
    const places = new Map([NATION, ...boundary.units.map((unit) => unit.code)].map((code, n) => [code, n]));
    const [dataset, kind, indicator, period] = (['dataset', 'kind', 'indicator', 'period'] as const).map(
      (name) => ({ codes: cube.codes(name), size: cube.words(name).length }),
    ) as [Column, Column, Column, Column];
    this.keyOf = (row, unit) => {
      let key = dataset.codes[row] ?? 0;
      key = key * kind.size + (kind.codes[row] ?? 0);
      key = key * indicator.size + (indicator.codes[row] ?? 0);
      key = key * period.size + (period.codes[row] ?? 0);
      return key * places.size + (places.get(unit) ?? 0);
    };
    const facts = dataset.size * kind.size * indicator.size * period.size * places.size;
    this.where = facts <= MOST_PLACES ? placesFor(facts) : new Map<number, number>();
  }

  get(row: number, unit: string): Row | undefined {
    return this.all[(this.where.get(this.keyOf(row, unit)) ?? 0) - 1];
  }

  set(made: Row): void {
    const key = this.keyOf(made.row, made.unit);
    const place = this.where.get(key) ?? 0;
    if (place > 0) this.all[place - 1] = made;
    else this.where.set(key, this.all.push(made));
  }
}

interface Column {
  readonly codes: readonly number[];
  readonly size: number;
}

function placesFor(facts: number) {
  const places = new Int32Array(facts);
  return {
    get: (key: number): number | undefined => places[key],
    set: (key: number, place: number): void => {
      places[key] = place;
    },
  };
}

/**
 * An unchanged province may have the same cell under both codes. For one period the cell of its own code is as
 * reported; for the whole time the successor's reaches further, because the series goes on under the new code.
 */
function winsOver(cube: Cube, row: number, known: Row): boolean {
  const own = cube.areaOf(row) === known.unit;
  return cube.periodOf(row) === ALL_PERIODS ? !own : own;
}
