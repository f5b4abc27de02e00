import type { Submission } from '../api/submissionSchema';
import type { Unit } from '../cube/boundary';
import type { Indicator } from '../cube/cube';
import { isReported } from '../cube/reading';
import type { SliceIndex } from '../cube/sliceIndex';
import type { Total } from '../cube/total';

/** What a visual or a number rests on: provinces, of how many, and in how many of them something is not accepted. */
export interface Basis {
  readonly n: number;
  readonly of: number;
  /** Null where the reader does not see reports, or sees accepted figures alone. */
  readonly pending: number | null;
  /** Whether there are older reports that were not looked at, so that more may be pending. */
  readonly atLeast: boolean;
}

/** Provinces that something not accepted counts for. */
export interface Awaiting {
  readonly units: ReadonlySet<string>;
  readonly atLeast: boolean;
}

/**
 * @param reports versions that are known, the latest first, and whether there are more; null where the reader may see none.
 */
export function awaitingOf(
  units: readonly Unit[],
  reports: { readonly items: readonly Submission[]; readonly next: string | null } | null,
): Awaiting | null {
  if (reports === null) return null;
  const open = new Set(
    reports.items
      .filter((report) => report.standing === 'current' && report.review !== 'accepted')
      .map((report) => report.area),
  );
  const waiting = units.filter((unit) => unit.filedUnder.some((area) => open.has(area)));
  return { units: new Set(waiting.map((unit) => unit.code)), atLeast: reports.next !== null };
}

/** What a visual of one indicator and one period rests on. */
export function basisOf(
  index: SliceIndex,
  units: readonly Unit[],
  indicator: Indicator,
  period: string,
  awaiting: Awaiting | null,
): Basis {
  const reporting = units.filter((unit) => isReported(index.at(indicator, unit.code, period)));
  return restingOn(
    reporting.map((unit) => unit.code),
    units.length,
    awaiting,
  );
}

/** What several totals over the same places rest on together, such as the periods of a trend. */
export function basisOfTotals(
  totals: readonly Pick<Total, 'rests'>[],
  units: readonly string[],
  awaiting: Awaiting | null,
): Basis {
  const places = new Set(totals.flatMap((total) => total.rests));
  return restingOn(
    units.filter((_, place) => places.has(place)),
    units.length,
    awaiting,
  );
}

/** What a list of reports rests on: the provinces they are from. */
export function basisOfReports(
  units: readonly Unit[],
  reports: readonly Pick<Submission, 'area'>[],
  awaiting: Awaiting | null,
): Basis {
  const areas = new Set(reports.map((report) => report.area));
  const reporting = units.filter((unit) => unit.filedUnder.some((area) => areas.has(area)));
  return restingOn(
    reporting.map((unit) => unit.code),
    units.length,
    awaiting,
  );
}

function restingOn(codes: readonly string[], of: number, awaiting: Awaiting | null): Basis {
  if (awaiting === null) return { n: codes.length, of, pending: null, atLeast: false };
  const pending = codes.filter((code) => awaiting.units.has(code)).length;
  return { n: codes.length, of, pending, atLeast: awaiting.atLeast };
}
