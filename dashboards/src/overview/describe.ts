import type { TFunction } from 'i18next';
import type { TooltipRow } from '../charts/tooltip';
import type { Dataset, Indicator } from '../cube/cube';
import { has, isApproximate } from '../cube/flags';
import type { Reading } from '../cube/reading';
import type { Total } from '../cube/total';
import type { Format } from '../format/format';

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
