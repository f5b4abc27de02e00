import type { Indicator } from '../cube/cube';
import { boundsOf, comparePeriods, contains } from '../cube/period';
import type { SliceIndex } from '../cube/sliceIndex';
import { type Total, totalOf } from '../cube/total';

/** One period's number, where it lies on the time axis: the year Y covers Y - 0.5 to Y + 0.5. */
export interface TrendMark {
  readonly period: string;
  readonly shape: 'year' | 'span';
  readonly from: number;
  readonly to: number;
  /** "Up to …" with no known start; `from` is then only where it is drawn from. */
  readonly openStart: boolean;
  readonly total: Total;
}

/**
 * Every period with a number, each by itself: spans stay spans and are never spread over their years. A part of a
 * year that is itself there as a year is left out.
 */
export function trendOf(index: SliceIndex, indicator: Indicator, units: readonly string[]): TrendMark[] {
  const periods = index.periods(indicator.id);
  const fromCounts = indicator.numerator === null ? [] : index.periods(indicator.numerator);
  const all = [...new Set([...periods, ...fromCounts])];
  const marks = all.flatMap((period) => {
    const total = totalOf(index, indicator, units, period);
    const placed = place(period);
    if (placed === null || total.reading.value === null) return [];
    return [{ ...placed, period, total }];
  });
  const years = marks.filter((mark) => mark.shape === 'year');
  return marks
    .filter((mark) => mark.shape === 'year' || !years.some((year) => contains(year.period, mark.period)))
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** How far before its end an open span is drawn from, in years. */
const OPEN_SPAN = 2;

function place(period: string): Pick<TrendMark, 'shape' | 'from' | 'to' | 'openStart'> | null {
  const bounds = boundsOf(period);
  if (bounds === null || bounds.shape === 'all') return null;
  const to = (bounds.last + 1) / 12 - 0.5;
  if (bounds.first === null) return { shape: 'span', from: to - OPEN_SPAN, to, openStart: true };
  const from = bounds.first / 12 - 0.5;
  return { shape: bounds.shape === 'year' ? 'year' : 'span', from, to, openStart: false };
}
