import type { TFunction } from 'i18next';
import { boundsOf, type PeriodBounds } from '../cube/period';

/** A period in words; one that cannot be read stays as it is. */
export function formatPeriod(period: string, t: TFunction): string {
  const bounds = boundsOf(period);
  if (bounds === null) return period;
  const year = Math.floor(bounds.last / 12);
  const month = (bounds.last % 12) + 1;
  switch (bounds.shape) {
    case 'all':
      return t('period.all');
    case 'year':
      return String(year);
    case 'half':
      return t(month === 6 ? 'period.half1' : 'period.half2', { year });
    case 'quarter':
      return t('period.quarter', { quarter: ['I', 'II', 'III', 'IV'][month / 3 - 1], year });
    case 'month':
      return t('period.month', { month, year });
    case 'span':
      return formatSpan(period, bounds, t);
  }
}

function formatSpan(period: string, bounds: PeriodBounds, t: TFunction): string {
  const end = edge(bounds.last, 11, t);
  if (bounds.first === null) return t('period.until', { end });
  const sameYear = Math.floor(bounds.first / 12) === Math.floor(bounds.last / 12);
  if (sameYear && bounds.first % 12 === 0 && bounds.last % 12 === 8) {
    return t('period.nine', { year: Math.floor(bounds.last / 12) });
  }
  const wholeYears = /^\d{4}\/\d{4}$/.test(period);
  const start = wholeYears ? String(Math.floor(bounds.first / 12)) : edge(bounds.first, 0, t);
  return t('period.span', { start, end });
}

/** A month at the edge of its year is written as the year alone. */
function edge(month: number, plain: number, t: TFunction): string {
  const year = Math.floor(month / 12);
  return month % 12 === plain ? String(year) : t('period.monthShort', { month: (month % 12) + 1, year });
}
