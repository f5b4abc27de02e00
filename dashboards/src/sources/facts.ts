import { byFact, factOf } from '../api/fact';
import type { Observation } from '../api/observationSchema';
import type { Boundary } from '../cube/boundary';
import type { Cube } from '../cube/cube';
import type { SliceIndex } from '../cube/sliceIndex';

/**
 * What became of a reported value: it is the figure of its province and period; another report says otherwise and was
 * taken; it awaits review; or it is of an enterprise, a sector or a group and as such part of no total of its own.
 */
export type Standing = 'taken' | 'other' | 'review' | 'part';

/** A reported value and the others that speak of the very same fact. */
export interface SourcedValue {
  /** Short, stable over reloads: for the address. */
  readonly key: string;
  readonly observation: Observation;
  readonly standing: Standing;
  /** Values of the same fact from another place or report, this one left out. */
  readonly alternatives: readonly Observation[];
}

/** Says of each value what became of it, by the figures that are published. */
export function sourcedValues(
  items: readonly Observation[],
  cube: Cube,
  boundary: Boundary,
  index: SliceIndex,
): SourcedValue[] {
  const facts = byFact(items);
  const seen = new Map<string, number>();
  return items.map((observation) => {
    const base = keyOf(observation);
    const n = seen.get(base) ?? 0;
    seen.set(base, n + 1);
    return {
      key: n === 0 ? base : `${base}-${n}`,
      observation,
      standing: standingOf(observation, cube, boundary, index),
      alternatives: (facts.get(factOf(observation)) ?? []).filter((other) => other !== observation),
    };
  });
}

function standingOf(one: Observation, cube: Cube, boundary: Boundary, index: SliceIndex): Standing {
  if (one.needsReview === true) return 'review';
  const indicator = cube.indicators.get(one.indicator);
  const isTotal = one.subject === null && one.sector === null && one.programme === null && one.size === null;
  if (!isTotal || indicator === undefined || one.area === null) return 'part';
  const unit = boundary.unitOf.get(one.area) ?? one.area;
  const shown = index.published(indicator.id, unit, one.period);
  if (shown.state === 'missing') return 'part';
  const same = shown.value === one.value && shown.valueMax === one.valueMax;
  return same ? 'taken' : 'other';
}

/** Where a value stands names it; FNV-1a makes it short. */
function keyOf(one: Observation): string {
  const text = `${factOf(one)}|${one.submission}|${one.source?.sheet}|${one.source?.cell}|${one.source?.start}`;
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return (hash >>> 0).toString(36);
}
