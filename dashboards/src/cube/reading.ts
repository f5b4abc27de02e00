import type { Cell } from './cube';
import { Flag, has } from './flags';

/**
 * Why a place has, or has not, a number to show. Only `value` may enter a total; everything else is shown
 * for what it is.
 */
export type ReadingState =
  | 'value'
  | 'range'
  | 'vague'
  | 'review'
  | 'nil'
  | 'unavailable'
  | 'notApplicable'
  /** Only the province it was merged into has the figure, and that cannot be split. */
  | 'unsplit'
  | 'missing';

/** One number as it may be shown: a province's cell, a recomputed rate or a total. */
export interface Reading {
  readonly state: ReadingState;
  readonly value: number | null;
  /** Upper end of a range, else null. */
  readonly valueMax: number | null;
  readonly flags: number;
  /** Provinces the number rests on, and how many it should rest on. */
  readonly areas: number;
  readonly areasExpected: number;
  /** The period it is of; for "all periods" of a stock or rate the latest one, null where it is not one period. */
  readonly period: string | null;
}

export const MISSING: Reading = {
  state: 'missing',
  value: null,
  valueMax: null,
  flags: 0,
  areas: 0,
  areasExpected: 0,
  period: null,
};

export function readingOf(cell: Cell): Reading {
  return {
    state: stateOf(cell),
    value: cell.value,
    valueMax: cell.valueMax,
    flags: cell.flags,
    areas: cell.areas,
    areasExpected: cell.areasExpected,
    period: cell.period,
  };
}

/** A target as a reading, so that it is written like one. */
export function readingOfTarget(target: {
  readonly value: number;
  readonly valueMax: number | null;
}): Reading {
  const { value, valueMax } = target;
  return { ...MISSING, value, valueMax, state: target.valueMax === null ? 'value' : 'range' };
}

function stateOf(cell: Cell): ReadingState {
  if (has(cell.flags, 'unsplit')) return 'unsplit';
  if (has(cell.flags, 'notApplicable')) return 'notApplicable';
  if (has(cell.flags, 'unavailable')) return 'unavailable';
  if (has(cell.flags, 'nil')) return 'nil';
  if (cell.value === null) return 'missing';
  if (has(cell.flags, 'needsReview')) return 'review';
  if (has(cell.flags, 'vague')) return 'vague';
  if (has(cell.flags, 'range') || cell.valueMax !== null) return 'range';
  return 'value';
}

/** A number that may be added or drawn to scale. */
export function isCounted(reading: Reading): reading is Reading & { value: number } {
  return reading.state === 'value' && reading.value !== null;
}

/** Something was reported, if only "none", "not available" or a range. */
export function isReported(reading: Reading): boolean {
  return reading.state !== 'missing' && reading.state !== 'unsplit';
}

/** Where a reading sits on a scale: a range by its middle; null where there is no usable number. */
export function positionOf(reading: Reading): number | null {
  if (reading.value === null) return null;
  if (reading.state === 'value') return reading.value;
  if (reading.state === 'range') return (reading.value + (reading.valueMax ?? reading.value)) / 2;
  return null;
}

/** Flags that a sum inherits from its parts. */
export const INHERITED =
  Flag.approximate | Flag.approxLess | Flag.approxMore | Flag.partial | Flag.conflict | Flag.fromParts;
