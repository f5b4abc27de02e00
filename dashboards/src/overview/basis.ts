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
  /** Whether there are older reports that were not looked at, so that more may be pending. */
  readonly atLeast: boolean;
}

/**
 * @param reports versions that are known, the latest first, and whether there are more; null where the reader may see none.
 */
export function basisOf(
  index: SliceIndex,
  units: readonly Unit[],
  indicator: Indicator,
  period: string,
  reports: { readonly items: readonly Submission[]; readonly next: string | null } | null,
): Basis {
  const reporting = units.filter((unit) => isReported(index.at(indicator, unit.code, period)));
  if (reports === null) return { n: reporting.length, of: units.length, pending: null, atLeast: false };
  const open = new Set(
    reports.items
      .filter((report) => report.standing === 'current' && report.review !== 'accepted')
      .map((report) => report.area),
  );
  const pending = reporting.filter((unit) => unit.filedUnder.some((area) => open.has(area)));
  return { n: reporting.length, of: units.length, pending: pending.length, atLeast: reports.next !== null };
}
