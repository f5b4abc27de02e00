import type { Submission } from '../api/submissionSchema';
import type { Unit } from '../cube/boundary';
import type { Indicator } from '../cube/cube';
import { isReported } from '../cube/reading';
import type { SliceIndex } from '../cube/sliceIndex';

/** What a visual rests on: provinces with a figure, of how many, and in how many of them something is not accepted. */
export interface Basis {
  readonly n: number;
  readonly of: number;
  /** Null where the reader does not see reports, or sees accepted figures alone. */
  readonly pending: number | null;
}

/**
 * @param reports versions that are known; null where the reader may see none.
 */
export function basisOf(
  index: SliceIndex,
  units: readonly Unit[],
  indicator: Indicator,
  period: string,
  reports: readonly Submission[] | null,
): Basis {
  const reporting = units.filter((unit) => isReported(index.at(indicator, unit.code, period)));
  if (reports === null) return { n: reporting.length, of: units.length, pending: null };
  const open = new Set(
    reports
      .filter((report) => report.standing === 'current' && report.review !== 'accepted')
      .map((report) => report.area),
  );
  const pending = reporting.filter((unit) => unit.filedUnder.some((area) => open.has(area)));
  return { n: reporting.length, of: units.length, pending: pending.length };
}
