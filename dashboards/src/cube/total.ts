import type { Indicator } from './cube';
import { Flag, has } from './flags';
import { INHERITED, isCounted, isReported, MISSING, positionOf, type Reading } from './reading';
import type { SliceIndex } from './sliceIndex';

/** What several provinces come to for one indicator and one period. */
export interface Total {
  /** `list`: the values do not add up to one; `low` and `high` are their extent. */
  readonly form: 'missing' | 'single' | 'sum' | 'rate' | 'list' | 'uncounted';
  readonly reading: Reading;
  readonly low: number | null;
  readonly high: number | null;
  /** Provinces with a counted value or a reported "none": how many, and where among those asked for. */
  readonly units: number;
  readonly rests: readonly number[];
  /** How many were asked for. */
  readonly outOf: number;
  /** Reported values that may not be added: awaiting review, an order of magnitude, a range. */
  readonly leftOut: number;
}

/** The number for the places asked for. Rates are recomputed from their counts or listed, never averaged. */
export function totalOf(
  index: SliceIndex,
  indicator: Indicator,
  units: readonly string[],
  period: string,
): Total {
  if (indicator.aggregation === 'ratio') {
    const rate = rateOver(index, indicator, units, period);
    if (rate !== null) return rate;
  }
  const readings = units.map((unit) => index.at(indicator, unit, period));
  return combine(readings, indicator.aggregation === 'sum' || indicator.aggregation === 'last');
}

/** @param additive whether the values may be added at all. */
export function combine(readings: readonly Reading[], additive: boolean): Total {
  const reported = readings.filter(isReported);
  const counted = reported.filter(isCounted);
  const rests = placesOf(readings, (reading) => isCounted(reading) || reading.state === 'nil');
  const shared = { units: rests.length, rests, outOf: readings.length, leftOut: 0, low: null, high: null };
  const only = reported[0];
  if (only === undefined) return { ...shared, form: 'missing', reading: MISSING };
  if (reported.length === 1) {
    const range = only.state === 'range' ? [readings.indexOf(only)] : rests;
    return { ...shared, units: range.length, rests: range, form: 'single', reading: only };
  }
  if (!additive) return listOf(reported, readings);
  if (counted.length === 0) {
    const firstWithNumber = reported.find((reading) => reading.value !== null) ?? only;
    return { ...shared, form: 'uncounted', reading: firstWithNumber, leftOut: withNumber(reported) };
  }
  return { ...shared, form: 'sum', reading: sum(counted), leftOut: withNumber(reported) - counted.length };
}

function sum(counted: readonly (Reading & { value: number })[]): Reading {
  const periods = new Set(counted.map((reading) => reading.period));
  return {
    state: 'value',
    value: counted.reduce((total, reading) => total + reading.value, 0),
    valueMax: null,
    flags: counted.reduce((flags, reading) => flags | (reading.flags & INHERITED), 0),
    areas: counted.reduce((areas, reading) => areas + reading.areas, 0),
    areasExpected: counted.reduce((areas, reading) => areas + reading.areasExpected, 0),
    period: periods.size === 1 ? (counted[0]?.period ?? null) : null,
  };
}

function withNumber(readings: readonly Reading[]): number {
  return readings.filter((reading) => reading.value !== null).length;
}

function placesOf(readings: readonly Reading[], is: (reading: Reading) => boolean): number[] {
  return readings.flatMap((reading, place) => (is(reading) ? [place] : []));
}

function listOf(reported: readonly Reading[], readings: readonly Reading[]): Total {
  const outOf = readings.length;
  const rests = placesOf(readings, (reading) => isReported(reading) && positionOf(reading) !== null);
  const usable = reported.filter((reading) => positionOf(reading) !== null);
  const lows = usable.map((reading) => reading.value ?? 0);
  const highs = usable.map((reading) => reading.valueMax ?? reading.value ?? 0);
  const leftOut = withNumber(reported) - usable.length;
  const first = usable[0];
  if (first === undefined) {
    const shown = reported.find((reading) => reading.value !== null) ?? reported[0] ?? MISSING;
    return { form: 'uncounted', reading: shown, low: null, high: null, units: 0, rests: [], outOf, leftOut };
  }
  if (usable.length === 1) {
    return { form: 'single', reading: first, low: null, high: null, units: 1, rests, outOf, leftOut };
  }
  const low = Math.min(...lows);
  const high = Math.max(...highs);
  const flags = usable.reduce((all, reading) => all | (reading.flags & INHERITED), 0) | Flag.range;
  return {
    form: 'list',
    reading: { ...first, state: 'range', value: low, valueMax: high, flags, period: null },
    low,
    high,
    units: usable.length,
    rests,
    outOf,
    leftOut,
  };
}

function rateOver(
  index: SliceIndex,
  indicator: Indicator,
  units: readonly string[],
  period: string,
): Total | null {
  const asked = units.map((unit) => index.counts(indicator, unit, period));
  const pairs = asked.filter((pair) => pair !== null);
  if (pairs.length === 0) return null;
  const top = combine(
    pairs.map((pair) => pair.top),
    true,
  ).reading;
  const bottom = combine(
    pairs.map((pair) => pair.bottom),
    true,
  ).reading;
  if (!isCounted(top) || !isCounted(bottom)) return null;
  const alone = units.filter(
    (unit, place) => asked[place] === null && isReported(index.at(indicator, unit, period)),
  );
  return {
    form: 'rate',
    reading: { ...top, value: (top.value * 100) / bottom.value, flags: top.flags | bottom.flags },
    low: null,
    high: null,
    units: pairs.length,
    rests: asked.flatMap((pair, place) => (pair === null ? [] : [place])),
    outOf: units.length,
    leftOut: alone.length,
  };
}

/** Whether the number is a lower bound because parts of it are not there. */
export function isPartial(total: Total): boolean {
  return has(total.reading.flags, 'partial');
}
