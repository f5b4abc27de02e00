/** The whole time, as the server computes it. */
export const ALL_PERIODS = '*';

export type PeriodShape = 'all' | 'year' | 'half' | 'quarter' | 'month' | 'span';

/** First and last month, counted as year * 12 + (month - 1); `first` is null for "đến nay" (open start). */
export interface PeriodBounds {
  readonly shape: PeriodShape;
  readonly first: number | null;
  readonly last: number;
}

const YEAR = /^(\d{4})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const HALF = /^(\d{4})-H([12])$/;

const known = new Map<string, PeriodBounds | null>();

/** Null where the text is not a period; the caller shows such a period by its code. */
export function boundsOf(period: string): PeriodBounds | null {
  // There are few periods, and each is looked at for every cell.
  let bounds = known.get(period);
  if (bounds === undefined) {
    bounds = readBounds(period);
    known.set(period, bounds);
  }
  return bounds;
}

function readBounds(period: string): PeriodBounds | null {
  if (period === ALL_PERIODS) return { shape: 'all', first: null, last: Number.MAX_SAFE_INTEGER };
  const slash = period.indexOf('/');
  if (slash < 0) return simpleBounds(period);
  const start = period.slice(0, slash);
  const end = simpleBounds(period.slice(slash + 1));
  if (end === null) return null;
  if (start === '..') return { shape: 'span', first: null, last: end.last };
  const from = simpleBounds(start);
  return from === null ? null : { shape: 'span', first: from.first, last: end.last };
}

function simpleBounds(text: string): PeriodBounds | null {
  const year = YEAR.exec(text);
  if (year) return bounds('year', Number(year[1]), 1, 12);
  const month = MONTH.exec(text);
  if (month) return bounds('month', Number(month[1]), Number(month[2]), 1);
  const quarter = QUARTER.exec(text);
  if (quarter) return bounds('quarter', Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const half = HALF.exec(text);
  if (half) return bounds('half', Number(half[1]), Number(half[2]) * 6 - 5, 6);
  return null;
}

function bounds(shape: PeriodShape, year: number, month: number, length: number): PeriodBounds {
  const first = year * 12 + month - 1;
  return { shape, first, last: first + length - 1 };
}

/** Whether `inner` lies wholly inside `outer`; an open start is inside nothing but "all" and another open start. */
export function contains(outer: string, inner: string): boolean {
  const a = boundsOf(outer);
  const b = boundsOf(inner);
  if (a === null || b === null) return outer === inner;
  if (a.shape === 'all') return true;
  if (b.shape === 'all') return false;
  const startsInside = a.first === null || (b.first !== null && b.first >= a.first);
  return startsInside && b.last <= a.last;
}

/** The calendar year a period ends in, null for "all". */
export function endYearOf(period: string): number | null {
  const b = boundsOf(period);
  return b === null || b.shape === 'all' ? null : Math.floor(b.last / 12);
}

/** Orders by end, then by the shorter first; "all" last. */
export function comparePeriods(a: string, b: string): number {
  const x = boundsOf(a);
  const y = boundsOf(b);
  if (x === null || y === null) return a < b ? -1 : a > b ? 1 : 0;
  if (x.last !== y.last) return x.last - y.last;
  const start = (p: PeriodBounds): number => p.first ?? Number.NEGATIVE_INFINITY;
  return start(x) === start(y) ? 0 : start(x) > start(y) ? -1 : 1;
}
