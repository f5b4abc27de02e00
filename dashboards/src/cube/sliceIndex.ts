import { type Cell, type Cube, type Indicator, type Kind, NATION } from './cube';
import type { CubeView, Slice } from './cubeView';
import { has } from './flags';
import { ALL_PERIODS, comparePeriods } from './period';
import { isCounted, MISSING, type Reading, readingOf } from './reading';

/** The cells of one slice, by indicator and place, and the rules for reading one number out of them. */
export class SliceIndex {
  readonly kind: Kind;
  private readonly cube: Cube;
  private readonly cells = new Map<string, Map<string, Cell[]>>();

  constructor(cube: Cube, view: CubeView, slice: Slice) {
    this.cube = cube;
    this.kind = slice.kind;
    for (const cell of view.cells(slice)) {
      const places = getOrAdd(this.cells, cell.indicator, () => new Map<string, Cell[]>());
      getOrAdd(places, cell.area, () => []).push(cell);
    }
    for (const places of this.cells.values()) {
      for (const list of places.values()) list.sort((a, b) => comparePeriods(a.period, b.period));
    }
  }

  indicators(): string[] {
    return [...this.cells.keys()];
  }

  /** Provinces with any cell of the indicator; the nation is not among them. */
  unitsWith(indicator: string): string[] {
    const places = [...(this.cells.get(indicator) ?? [])];
    return places.filter(([area, cells]) => area !== NATION && cells.some(isOwn)).map(([area]) => area);
  }

  /** Every period present, for one indicator or for all, without "all periods"; oldest first. */
  periods(indicator: string | null): string[] {
    const found = new Set<string>();
    const maps = indicator === null ? [...this.cells.values()] : [this.cells.get(indicator) ?? new Map()];
    for (const places of maps) {
      for (const list of places.values()) for (const cell of list) found.add(cell.period);
    }
    found.delete(ALL_PERIODS);
    return [...found].sort(comparePeriods);
  }

  /** The periods in which a place has a cell of the indicator, oldest first. */
  periodsAt(indicator: string, area: string): string[] {
    return this.list(indicator, area)
      .map((cell) => cell.period)
      .filter((period) => period !== ALL_PERIODS);
  }

  /** The reading of a place for the period; a rate is recomputed where its two counts are known. */
  at(indicator: Indicator, area: string, period: string): Reading {
    const recomputed = this.recomputedRate(indicator, area, period);
    return recomputed ?? this.asPublished(indicator, area, period);
  }

  /** What is published for a place in one period, nothing recomputed. */
  published(indicator: string, area: string, period: string): Reading {
    return this.exactly(indicator, area, period);
  }

  /** Numerator and denominator of one place in one period (the latest with both, for all periods). */
  counts(indicator: Indicator, area: string, period: string): { top: Reading; bottom: Reading } | null {
    if (indicator.aggregation !== 'ratio' || this.kind !== 'actual') return null;
    if (indicator.numerator === null || indicator.denominator === null) return null;
    const candidates =
      period === ALL_PERIODS ? this.periodsAt(indicator.numerator, area).reverse() : [period];
    for (const candidate of candidates) {
      const top = this.exactly(indicator.numerator, area, candidate);
      const bottom = this.exactly(indicator.denominator, area, candidate);
      if (isCounted(top) && isCounted(bottom) && bottom.value > 0) return { top, bottom };
    }
    return null;
  }

  private recomputedRate(indicator: Indicator, area: string, period: string): Reading | null {
    const pair = this.counts(indicator, area, period);
    if (pair === null || !isCounted(pair.top) || !isCounted(pair.bottom)) return null;
    return {
      ...pair.top,
      value: (pair.top.value * 100) / pair.bottom.value,
      flags: pair.top.flags | pair.bottom.flags,
    };
  }

  private asPublished(indicator: Indicator, area: string, period: string): Reading {
    if (period !== ALL_PERIODS) return this.exactly(indicator.id, area, period);
    const list = this.list(indicator.id, area);
    const whole = list.find((cell) => cell.period === ALL_PERIODS);
    const single = list.filter((cell) => cell.period !== ALL_PERIODS && isOwn(cell));
    const latest = single.at(-1);
    // A target belongs to the year it is to be reached; "all periods" shows the furthest one with its year.
    if (this.kind === 'target' && latest !== undefined) return readingOf(latest);
    const gap = single.length === 0 ? list.at(-1) : undefined;
    if (whole === undefined && gap !== undefined) return readingOf(gap);
    if (whole === undefined) return this.kind === 'plan' && latest ? readingOf(latest) : MISSING;
    const same = single.filter((cell) => cell.value === whole.value && cell.valueMax === whole.valueMax);
    return { ...readingOf(whole), period: same.at(-1)?.period ?? null };
  }

  private exactly(indicator: string, area: string, period: string): Reading {
    const cell = this.list(indicator, area).find((candidate) => candidate.period === period);
    return cell === undefined ? MISSING : readingOf(cell);
  }

  private list(indicator: string, area: string): readonly Cell[] {
    return this.cells.get(indicator)?.get(area) ?? [];
  }

  indicator(id: string): Indicator | undefined {
    return this.cube.indicators.get(id);
  }
}

/** Whether a cell is of the place itself; not the successor's that says why there is a gap. */
function isOwn(cell: Cell): boolean {
  return !has(cell.flags, 'unsplit');
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
