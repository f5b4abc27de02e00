import type { TFunction } from 'i18next';
import type { TooltipRow } from '../charts/tooltip';
import type { Dataset, Indicator } from '../cube/cube';
import { has, isApproximate } from '../cube/flags';
import { isCounted, type Reading } from '../cube/reading';
import type { Total } from '../cube/total';
import type { Format } from '../format/format';
import type { Basis } from './basis';
import type { RankedUnit } from './ranking';

/** What must be said beside a number so that nobody takes it for more than it is. */
export function notesOf(reading: Reading, t: TFunction): string[] {
  const notes: string[] = [];
  if (reading.state === 'review' || reading.state === 'vague') notes.push(t(`state.${reading.state}`));
  if (isApproximate(reading.flags)) notes.push(t('flag.approximate'));
  if (has(reading.flags, 'partial')) notes.push(t('flag.partial'));
  if (has(reading.flags, 'rolledUp') && reading.areasExpected > 1) {
    notes.push(t('flag.predecessors', { n: reading.areas, of: reading.areasExpected }));
  }
  if (has(reading.flags, 'fromParts')) notes.push(t('flag.fromParts'));
  if (has(reading.flags, 'conflict')) notes.push(t('flag.conflict'));
  return notes;
}

/** A reading in full with its unit, for tooltips, tables and speech. */
export function fullText(reading: Reading, indicator: Indicator, format: Format): string {
  const text = format.reading(reading, indicator, false);
  return reading.value === null || indicator.unit === '%' ? text : `${text} ${format.unit(indicator.unit)}`;
}

/** The same, large numbers cut short. */
export function shortText(reading: Reading, indicator: Indicator, format: Format): string {
  const text = format.reading(reading, indicator, true);
  return reading.value === null || indicator.unit === '%' ? text : `${text} ${format.unit(indicator.unit)}`;
}

export function tooltipRows(
  reading: Reading,
  indicator: Indicator,
  format: Format,
  dataset: Dataset,
  t: TFunction,
): TooltipRow[] {
  const rows: TooltipRow[] = [[format.name(indicator), fullText(reading, indicator, format)]];
  if (reading.period !== null) rows.push([t('ranking.period'), format.period(reading.period)]);
  const notes = notesOf(reading, t);
  if (notes.length > 0) rows.push([t('ranking.note'), notes.join('; ')]);
  // A picture of a tooltip may travel without the page around it.
  if (dataset === 'synthetic') rows.push([t('dataset.label'), t('dataset.mark')]);
  return rows;
}

/** On how many of the provinces asked for a total rests. */
export function restsOn(total: Total, t: TFunction): string {
  return t('kpi.restsOn', { n: total.units, of: total.outOf });
}

/** What something rests on, and in how much of that something is not accepted. */
export function basisText({ n, of, pending, atLeast }: Basis, t: TFunction): string {
  const rests = t('visual.basis', { n, of });
  return pending === null || pending === 0
    ? rests
    : `${rests}, ${t(atLeast ? 'visual.pendingAtLeast' : 'visual.pending', { n: pending })}`;
}

/** How many are not accepted, in the one number of a cell. */
export function pendingText({ pending, atLeast }: Basis): string {
  if (pending === null) return '';
  return atLeast && pending > 0 ? `≥ ${pending}` : String(pending);
}

/**
 * The share of a province in the sum of those shown, and what is picked beside that sum; nothing for figures that do
 * not add up.
 */
export function shareRows(
  unit: RankedUnit,
  all: readonly RankedUnit[],
  lit: ReadonlySet<string>,
  indicator: Indicator,
  format: Format,
  t: TFunction,
): TooltipRow[] {
  if (indicator.aggregation !== 'sum' && indicator.aggregation !== 'last') return [];
  const sum = (units: readonly RankedUnit[]): number =>
    units.reduce((total, one) => total + (isCounted(one.reading) ? one.reading.value : 0), 0);
  const total = sum(all);
  if (!isCounted(unit.reading) || total <= 0) return [];
  const percent = (value: number): string => `${format.number(Math.round((value / total) * 1000) / 10)} %`;
  const rows: TooltipRow[] = [[t('tip.share'), percent(unit.reading.value)]];
  if (lit.size > 0) {
    const part = sum(all.filter((one) => lit.has(one.code)));
    rows.push([
      t('tip.picked'),
      t('tip.ofTotal', { part: format.number(part), total: format.number(total), share: percent(part) }),
    ]);
  }
  return rows;
}
