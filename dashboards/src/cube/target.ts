import type { NationalTarget } from './cube';
import { endYearOf } from './period';

export interface TargetChoice {
  /** The year whose target applies. */
  readonly year: number;
  /** Null where the programme set none for that year. */
  readonly target: NationalTarget | null;
}

/**
 * The target in force for a period: that of the first target year not before its end, or of the last target year
 * for later periods and for "all". Null where the programme has no target for the indicator at all.
 */
export function targetFor(
  targets: readonly NationalTarget[],
  programme: string,
  indicator: string,
  period: string,
): TargetChoice | null {
  const ofProgramme = targets.filter((target) => target.programme === programme);
  const own = ofProgramme.filter((target) => target.indicator === indicator);
  const years = [...new Set(ofProgramme.map((target) => target.year))].sort((a, b) => a - b);
  if (own.length === 0 || years.length === 0) return null;
  const asked = endYearOf(period);
  const year = (asked === null ? undefined : years.find((y) => y >= asked)) ?? years.at(-1);
  if (year === undefined) return null;
  return { year, target: own.find((target) => target.year === year) ?? null };
}

/** How a value stands to a target; a range target is met from its lower end. */
export function distanceTo(target: NationalTarget, value: number): { met: boolean; gap: number } {
  return { met: value >= target.value, gap: target.value - value };
}
