import type { TFunction } from 'i18next';
import type { Indicator } from '../cube/cube';
import { has, isApproximate } from '../cube/flags';
import type { Reading } from '../cube/reading';
import type { Language } from '../state/viewState';
import { formatPeriod } from './period';

/** Turns numbers, periods and readings into the words of one language. */
export interface Format {
  readonly language: Language;
  /** Vietnamese writes 1.234,5. At most two decimals. */
  number(value: number): string;
  /** Short from a hundred thousand up: 125 nghìn, 1,3 triệu, 2 tỷ. */
  compact(value: number): string;
  unit(unit: string): string;
  period(period: string): string;
  /** A number with its hedge, range or reason for absence, without the unit unless it is "%". */
  reading(reading: Reading, indicator: Pick<Indicator, 'unit'>, short: boolean): string;
  dateTime(iso: string): string;
  date(iso: string): string;
  name(indicator: Indicator): string;
}

/** Reasons for there being no number that have words of their own. */
const ABSENT: ReadonlySet<string> = new Set(['nil', 'unavailable', 'notApplicable', 'unsplit']);

const LOCALE: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

export function createFormat(language: Language, t: TFunction): Format {
  const plain = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 });
  const rough = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  });

  const calendar = new Intl.DateTimeFormat(LOCALE[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const moment = (iso: string, by: Intl.DateTimeFormat): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : by.format(date);
  };

  const number = (value: number): string => plain.format(value);

  const compact = (value: number): string => {
    const size = Math.abs(value);
    if (size >= 1e9) return t('number.billion', { value: rough.format(value / 1e9) });
    if (size >= 1e6) return t('number.million', { value: rough.format(value / 1e6) });
    if (size >= 1e5) return t('number.thousand', { value: rough.format(value / 1e3) });
    return plain.format(value);
  };

  const amount = (value: number, indicator: Pick<Indicator, 'unit'>, short: boolean): string => {
    if (indicator.unit === '%') return `${rough.format(value)} %`;
    return short ? compact(value) : number(value);
  };

  const reading = (r: Reading, indicator: Pick<Indicator, 'unit'>, short: boolean): string => {
    if (r.value === null) {
      return t(`state.${ABSENT.has(r.state) ? r.state : 'missing'}`);
    }
    if (r.state === 'vague') return t('number.orderOf', { value: amount(r.value, indicator, short) });
    if (r.valueMax !== null) {
      const text = range(r.value, r.valueMax, indicator, short);
      // Which end a hedge is about is not known: a range is only "about".
      return isApproximate(r.flags) ? t('number.about', { value: text }) : text;
    }
    return hedge(t, r.flags, amount(r.value, indicator, short));
  };

  const range = (low: number, high: number, indicator: Pick<Indicator, 'unit'>, short: boolean): string => {
    if (low === high) return amount(low, indicator, short);
    const bare = indicator.unit === '%' ? rough.format(low) : amount(low, indicator, short);
    return t('number.range', { low: bare, high: amount(high, indicator, short) });
  };

  return {
    language,
    number,
    compact,
    reading,
    unit: (unit) => {
      // A yes-or-no indicator adds up to the number of provinces that said yes.
      if (unit === '0/1') return t('number.yesNo');
      if (language === 'vi') return unit.replace(/^VND/, 'đồng');
      return t(`unit.${unit}`, { defaultValue: unit });
    },
    period: (period) => formatPeriod(period, t),
    dateTime: (iso) => moment(iso, clock),
    date: (iso) => moment(iso, calendar),
    name: (indicator) => indicator.name[language],
  };
}

/** One hedge in one direction keeps its word; hedges of both directions leave only "about". */
function hedge(t: TFunction, flags: number, value: string): string {
  const less = has(flags, 'approxLess');
  const more = has(flags, 'approxMore');
  if (less && !more) return t('number.less', { value });
  if (more && !less) return t('number.more', { value });
  return isApproximate(flags) ? t('number.about', { value }) : value;
}
