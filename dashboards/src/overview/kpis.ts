import type { Cube, Indicator } from '../cube/cube';
import { NATION } from '../cube/cube';
import { Flag } from '../cube/flags';
import { isCounted, isReported, MISSING, type Reading } from '../cube/reading';
import type { SliceIndex } from '../cube/sliceIndex';
import { type TargetChoice, targetFor } from '../cube/target';
import { combine, type Total, totalOf } from '../cube/total';

/** The programme whose targets the cards stand against. */
export const PROGRAMME = '1419';

export const RATE_CARDS = [
  'awareness_rate',
  'application_rate',
  'saving_rate_per_unit',
  'dedicated_unit_rate',
] as const;

/** A part of a composite card and the word for it. */
export interface CardPart {
  readonly indicator: string;
  readonly label: string;
}

/**
 * A count card. `parts` are kinds that may be added; `whole` is the figure in which they were not told apart, and
 * never joins them: `wins` says which of the two a province with both is taken by.
 */
export interface CountCard {
  readonly id: string;
  readonly parts: readonly CardPart[];
  readonly whole: (CardPart & { readonly wins: boolean }) | null;
}

const single = (id: string): CountCard => ({ id, parts: [{ indicator: id, label: id }], whole: null });

export const COUNT_CARDS: readonly CountCard[] = [
  single('training_attendances'),
  {
    id: 'training_events',
    parts: [
      { indicator: 'training_courses', label: 'courses' },
      { indicator: 'workshops', label: 'workshops' },
    ],
    whole: { indicator: 'training_events', label: 'combined', wins: true },
  },
  {
    id: 'assessments',
    parts: [
      { indicator: 'quick_assessments', label: 'quick' },
      { indicator: 'full_assessments', label: 'full' },
    ],
    whole: { indicator: 'assessments', label: 'unclear', wins: false },
  },
  single('demonstration_enterprises'),
  single('establishments_aware'),
  single('establishments_applying'),
];

export interface Kpi {
  readonly id: string;
  /** What the card shows and what a click puts on the other visuals. */
  readonly indicator: Indicator;
  readonly total: Total;
  /** Where the number is the country's own figure and not made of provinces. */
  readonly national: boolean;
  readonly target: TargetChoice | null;
  readonly parts: readonly { readonly label: string; readonly indicator: Indicator; readonly total: Total }[];
}

/** @param selected whether `units` are picked ones; then the national figure is no stand-in for them. */
export function kpisFor(
  cube: Cube,
  index: SliceIndex,
  units: readonly string[],
  selected: boolean,
  period: string,
): Kpi[] {
  const rates = RATE_CARDS.flatMap((id) => {
    const indicator = cube.indicators.get(id);
    if (indicator === undefined) return [];
    const target = targetFor(cube.targets, PROGRAMME, id, period);
    const total = totalOf(index, indicator, units, period);
    return [{ id, indicator, target, parts: [], ...orNation(index, indicator, total, selected, period) }];
  });
  const counts = COUNT_CARDS.flatMap((card) => countKpi(cube, index, card, units, selected, period) ?? []);
  return [...rates, ...counts];
}

function orNation(
  index: SliceIndex,
  indicator: Indicator,
  total: Total,
  selected: boolean,
  period: string,
): { total: Total; national: boolean } {
  if (selected || total.form !== 'missing') return { total, national: false };
  const nation = index.at(indicator, NATION, period);
  if (!isReported(nation)) return { total, national: false };
  return { total: { ...combine([nation], false), rests: [], outOf: total.outOf }, national: true };
}

function countKpi(
  cube: Cube,
  index: SliceIndex,
  card: CountCard,
  units: readonly string[],
  selected: boolean,
  period: string,
): Kpi | null {
  const parts = card.parts.flatMap((part) => {
    const indicator = cube.indicators.get(part.indicator);
    return indicator === undefined ? [] : [{ label: part.label, indicator }];
  });
  const whole = card.whole === null ? undefined : cube.indicators.get(card.whole.indicator);
  const first = parts[0];
  if (first === undefined) return null;
  if (card.whole === null || whole === undefined) {
    const total = totalOf(index, first.indicator, units, period);
    const shown = orNation(index, first.indicator, total, selected, period);
    return { id: card.id, indicator: first.indicator, target: null, parts: [], ...shown };
  }
  const { wins, label } = card.whole;
  const shares = parts.map(() => [] as Reading[]);
  const wholes: Reading[] = [];
  const readings = units.map((unit) => {
    const pieces = parts.map((part) => index.at(part.indicator, unit, period));
    const together = index.at(whole, unit, period);
    const taken = choose(pieces, together, wins);
    if (taken === together) wholes.push(together);
    else for (const [n, piece] of pieces.entries()) shares[n]?.push(piece);
    return taken;
  });
  const breakdown = [
    ...parts.map((part, n) => ({ ...part, total: combine(shares[n] ?? [], true) })),
    { label, indicator: whole, total: combine(wholes, true) },
  ].filter((part) => part.total.form !== 'missing');
  const indicator = breakdown[0]?.indicator ?? (wins ? whole : first.indicator);
  return {
    id: card.id,
    indicator,
    total: combine(readings, true),
    national: false,
    target: null,
    parts: breakdown,
  };
}

/** Whole or parts of one province. Parts beyond the whole show that the whole covers less: the larger is taken, as partial. */
function choose(pieces: readonly Reading[], whole: Reading, wholeWins: boolean): Reading {
  const parts = combine(pieces, true);
  const sum = parts.form === 'missing' ? MISSING : oneArea(parts.reading);
  if (!isReported(sum)) return whole;
  if (!isReported(whole)) return sum;
  if (!wholeWins) return sum;
  if (isCounted(sum) && isCounted(whole) && sum.value > whole.value) {
    return { ...sum, flags: sum.flags | Flag.partial };
  }
  return whole;
}

/** Two parts of one province still rest on one province. */
function oneArea(reading: Reading): Reading {
  return { ...reading, areas: Math.min(reading.areas, 1), areasExpected: Math.min(reading.areasExpected, 1) };
}
