import type { Cube, Indicator } from '../cube/cube';
import { NATION } from '../cube/cube';
import { isReported } from '../cube/reading';
import type { SliceIndex } from '../cube/sliceIndex';
import { combine, type Total, totalOf } from '../cube/total';

export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly total: Total;
  readonly national: boolean;
}

/** Every indicator with something to show for the places and the period, in the catalogue's order, the nation's own figures last. */
export function indicatorRows(
  cube: Cube,
  index: SliceIndex,
  units: readonly string[],
  selected: boolean,
  period: string,
): IndicatorRow[] {
  const rows = [...cube.indicators.values()].flatMap((indicator): IndicatorRow[] => {
    const total = totalOf(index, indicator, units, period);
    if (total.form !== 'missing') return [{ indicator, total, national: false }];
    if (selected) return [];
    const nation = index.at(indicator, NATION, period);
    return isReported(nation) ? [{ indicator, total: combine([nation], false), national: true }] : [];
  });
  return [...rows.filter((row) => !row.national), ...rows.filter((row) => row.national)];
}

/** What the programme is about: another indicator opens the page only with data from twice as many provinces. */
const PREFERRED = [
  'training_attendances',
  'demonstration_enterprises',
  'establishments_aware',
  'establishments_applying',
  'awareness_rate',
  'application_rate',
];

/** The indicator to open with: the one most provinces have reported, with a lead for the main ones. Null for an empty catalogue. */
export function defaultIndicator(
  cube: Cube,
  index: SliceIndex,
  units: readonly string[],
  period: string,
): Indicator | null {
  let best: Indicator | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const indicator of cube.indicators.values()) {
    const reporting = units.filter((unit) => isReported(index.at(indicator, unit, period))).length;
    const place = PREFERRED.indexOf(indicator.id);
    const score = place < 0 ? reporting : 2 * reporting + (PREFERRED.length - place) / PREFERRED.length;
    if (score > bestScore) {
      best = indicator;
      bestScore = score;
    }
  }
  return best;
}
