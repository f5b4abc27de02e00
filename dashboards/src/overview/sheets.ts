import type { TFunction } from 'i18next';
import type { Indicator } from '../cube/cube';
import type { Reading } from '../cube/reading';
import type { Total } from '../cube/total';
import type { Sheet, SheetCell } from '../visual/sheet';
import { basisOfTotals } from './basis';
import type { VisualContext } from './context';
import { fullText, notesOf } from './describe';
import type { IndicatorRow } from './indicatorRows';
import type { RankedUnit } from './ranking';
import type { TrendMark } from './trend';

/** Value, upper end, as the page writes it, unit, period and what must be said beside it. */
function cells(reading: Reading, indicator: Indicator, context: VisualContext, t: TFunction): SheetCell[] {
  const { format } = context;
  return [
    reading.value,
    reading.valueMax,
    fullText(reading, indicator, format),
    format.unit(indicator.unit),
    reading.period === null ? null : format.period(reading.period),
    notesOf(reading, t).join('; ') || null,
  ];
}

function titles(t: TFunction): string[] {
  return [
    t('ranking.value'),
    t('export.upTo'),
    t('export.asShown'),
    t('export.unit'),
    t('ranking.period'),
    t('ranking.note'),
  ];
}

/** On how many provinces a total rests, of how many, and in how many of them something is not accepted. */
function basisCells(total: Total, { units, awaiting }: VisualContext): SheetCell[] {
  const { n, of, pending } = basisOfTotals([total], units, awaiting);
  return awaiting === null ? [n, of] : [n, of, pending];
}

function basisTitles({ awaiting }: VisualContext, t: TFunction): string[] {
  const titles = [t('rows.provinces'), t('rows.outOf')];
  return awaiting === null ? titles : [...titles, t('rows.pending')];
}

export function provinceSheet(
  title: string,
  units: readonly RankedUnit[],
  indicator: Indicator,
  context: VisualContext,
  t: TFunction,
): Sheet {
  return {
    title,
    columns: [t('export.code'), t('ranking.province'), ...titles(t)],
    rows: units.map((unit) => {
      const value = cells(unit.reading, indicator, context, t);
      const notes = [value.pop(), context.awaiting?.units.has(unit.code) ? t('visual.notAccepted') : null];
      return [unit.code, unit.name, ...value, notes.filter((note) => note != null).join('; ') || null];
    }),
  };
}

export function periodSheet(
  marks: readonly TrendMark[],
  indicator: Indicator,
  context: VisualContext,
  t: TFunction,
): Sheet {
  return {
    title: t('trend.title'),
    columns: [t('rows.indicator'), ...titles(t), ...basisTitles(context, t)],
    rows: marks.map((mark) => [
      context.format.name(indicator),
      ...cells({ ...mark.total.reading, period: mark.period }, indicator, context, t),
      ...basisCells(mark.total, context),
    ]),
  };
}

export function indicatorSheet(rows: readonly IndicatorRow[], context: VisualContext, t: TFunction): Sheet {
  return {
    title: t('rows.title'),
    columns: [t('rows.indicator'), ...titles(t), ...basisTitles(context, t)],
    rows: rows.map(({ indicator, total, national }) => [
      context.format.name(indicator),
      ...cells(total.reading, indicator, context, t),
      ...(national ? [] : basisCells(total, context)),
    ]),
  };
}
