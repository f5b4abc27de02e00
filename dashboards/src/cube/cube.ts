import type { CubeBody } from '../api/cubeSchema';
import { Flag } from './flags';

export type Indicator = CubeBody['indicators'][number];
export type Area = CubeBody['areas'][number];
export type NationalTarget = CubeBody['targets'][number] & { readonly value: number };

/** Actual, target and plan are three different things and never meet in one number. */
export type Kind = 'actual' | 'target' | 'plan';
export const KINDS: readonly Kind[] = ['actual', 'target', 'plan'];

export type Dataset = 'real' | 'synthetic';

/** The code of the whole country. */
export const NATION = 'vn';

type ColumnName = 'dataset' | 'area' | 'indicator' | 'period' | 'kind';

/** One aggregate: a province's (or the country's) total of an indicator in a period. */
export interface Cell {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly flags: number;
  readonly areas: number;
  readonly areasExpected: number;
  readonly sources: number;
}

/** The published roll-up, still in columns; cells are made only when looked at. */
export class Cube {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly targets: readonly NationalTarget[];
  readonly catalogue: string;
  private readonly body: CubeBody;
  private reported: ReadonlySet<string> | null = null;

  constructor(body: CubeBody) {
    this.body = body;
    this.indicators = new Map(body.indicators.map((indicator) => [indicator.id, indicator]));
    this.areas = new Map(body.areas.map((area) => [area.code, area]));
    this.targets = body.targets.filter((target): target is NationalTarget => target.value !== null);
    this.catalogue = body.catalogue;
  }

  /** Areas with a figure of their own, not only one put together from their predecessors'. */
  get reportedAreas(): ReadonlySet<string> {
    this.reported ??= new Set(
      this.totals()
        .filter((row) => !this.isRolledUp(row))
        .map((row) => this.areaOf(row)),
    );
    return this.reported;
  }

  /** Whether a row was put together from those of predecessors. */
  isRolledUp(row: number): boolean {
    return ((this.body.cells.flags[row] ?? 0) & Flag.rolledUp) !== 0;
  }

  /** Row numbers of the totals, that is without sector, programme and size. */
  totals(): number[] {
    const { sector, programme, size } = this.body.cells;
    const rows: number[] = [];
    for (let row = 0; row < sector.length; row++) {
      if (sector[row] === -1 && programme[row] === -1 && size[row] === -1) rows.push(row);
    }
    return rows;
  }

  /** A column as indices into its {@link words}. */
  codes(name: ColumnName): readonly number[] {
    return this.body.cells[name];
  }
  words(name: ColumnName): readonly string[] {
    return this.body.dictionaries[name];
  }
  /** The index of a word; -1, which no cell has, where the cube does not know it. */
  codeOf(name: ColumnName, word: string): number {
    return this.body.dictionaries[name].indexOf(word);
  }

  datasetOf(row: number): string {
    return text(this.body.dictionaries.dataset, this.body.cells.dataset[row]);
  }
  areaOf(row: number): string {
    return text(this.body.dictionaries.area, this.body.cells.area[row]);
  }
  indicatorOf(row: number): string {
    return text(this.body.dictionaries.indicator, this.body.cells.indicator[row]);
  }
  periodOf(row: number): string {
    return text(this.body.dictionaries.period, this.body.cells.period[row]);
  }
  kindOf(row: number): string {
    return text(this.body.dictionaries.kind, this.body.cells.kind[row]);
  }

  /** @param area the unit the cell stands for, which may differ from the code it was published under. */
  cell(row: number, area: string, keepFlags: number): Cell {
    const { cells } = this.body;
    return {
      area,
      indicator: this.indicatorOf(row),
      period: this.periodOf(row),
      value: cells.value[row] ?? null,
      valueMax: cells.valueMax[row] ?? null,
      flags: (cells.flags[row] ?? 0) & keepFlags,
      areas: cells.areas[row] ?? 0,
      areasExpected: cells.areasExpected[row] ?? 0,
      sources: cells.sources[row] ?? 0,
    };
  }
}

/** The schema has checked every index against its dictionary, so a miss is a fault of this code. */
function text(dictionary: readonly string[], index: number | undefined): string {
  const found = index === undefined ? undefined : dictionary[index];
  if (found === undefined) throw new RangeError(`No dictionary entry ${index}.`);
  return found;
}
