import type { Submission } from '../api/submissionSchema';
import { type Boundary, MERGER, type Unit } from '../cube/boundary';
import { boundsOf, comparePeriods } from '../cube/period';

/** How far a province is with a period, from nothing to do to most to do. */
export const REPORTING_STATES = [
  'accepted',
  'pending',
  'open',
  'waiting',
  'returned',
  'rejected',
  'failed',
  'silent',
] as const;
export type ReportingState = (typeof REPORTING_STATES)[number];

/** One province in one period. */
export interface ReportingCell {
  readonly unit: string;
  readonly period: string;
  readonly state: ReportingState;
  /** Values read out of the reports that count. */
  readonly values: number;
  /** Of the provinces merged into this one, how many have reported, and how many there are. */
  readonly filed: number;
  readonly expected: number;
  readonly blockers: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** The latest version of each report, those that matter least first. */
  readonly reports: readonly Submission[];
}

export interface ReportingMatrix {
  readonly units: readonly Unit[];
  /** The latest first. */
  readonly periods: readonly string[];
  readonly cells: readonly ReportingCell[];
}

/** A period as the page writes it; in paths and keys a span's slash is an underscore. */
export function periodOf(report: Submission): string | null {
  return report.period === null ? null : report.period.replace('_', '/');
}

/** Every period that any province has reported on, the latest first. */
export function reportedPeriods(reports: readonly Submission[]): string[] {
  return [...new Set(reports.flatMap((report) => periodOf(report) ?? []))].sort(comparePeriods).reverse();
}

/** Provinces by periods, silent ones too: whoever has sent nothing has a cell that says so. */
export function reportingMatrix(
  reports: readonly Submission[],
  boundary: Boundary,
  periods: readonly string[],
): ReportingMatrix {
  const byPlace = new Map<string, Submission[]>();
  for (const report of latestVersions(reports)) {
    const period = periodOf(report);
    if (report.area === null || period === null) continue;
    const key = `${report.area}|${period}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), report]);
  }
  const cells = boundary.units.flatMap((unit) =>
    periods
      .filter((period) => isExpected(unit, boundary, period))
      .map((period) => cellOf(unit, period, byPlace)),
  );
  return { units: boundary.units, periods, cells };
}

/**
 * Whether the unit was a province on the period's last day: one of the 63 that was merged is not since July 2025. Of
 * the 34, put together from their predecessors, all are expected always; as reported, since then only.
 */
export function isExpected(unit: Unit, boundary: Boundary, period: string): boolean {
  const last = boundsOf(period)?.last ?? 0;
  if (boundary.id === '34') return true;
  const isMerged = unit.code.startsWith('34-');
  return last < MERGER ? !isMerged : isMerged || unit.filedUnder.length > 1;
}

/** Of each report the version that counts, and a later one that does not (yet). */
export function latestVersions(reports: readonly Submission[]): Submission[] {
  const groups = new Map<string, Submission[]>();
  for (const report of reports) {
    const key = `${report.area}|${report.period}|${report.report ?? report.fileName}`;
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups.values()].flatMap((versions) => {
    const sorted = [...versions].sort((a, b) => b.version - a.version);
    const latest = sorted[0];
    const current = sorted.find((report) => report.standing === 'current');
    if (latest === undefined || latest.standing === 'superseded' || latest.standing === 'withdrawn') {
      return current === undefined ? [] : [current];
    }
    return current === undefined || current === latest ? [latest] : [current, latest];
  });
}

function cellOf(unit: Unit, period: string, byPlace: ReadonlyMap<string, Submission[]>): ReportingCell {
  const [own = '', ...former] = unit.filedUnder;
  const at = (area: string): Submission[] => byPlace.get(`${area}|${period}`) ?? [];
  const reports = unit.filedUnder.flatMap(at);
  const counts = (area: string): boolean => at(area).some((report) => report.standing === 'current');
  // Once the merged province reports for itself its former parts are expected to be silent.
  const whole = former.length === 0 || counts(own);
  const expected = whole ? 1 : former.length;
  const filed = whole ? Number(counts(own)) : former.filter(counts).length;
  const sum = (name: 'blockers' | 'errors' | 'warnings' | 'infos'): number =>
    reports.reduce((total, report) => total + (report.counts?.[name] ?? 0), 0);
  return {
    unit: unit.code,
    period,
    state: stateOf(reports),
    values: reports.reduce(
      (total, report) => total + (report.standing === 'current' ? (report.counts?.observations ?? 0) : 0),
      0,
    ),
    filed: Math.min(filed, expected),
    expected,
    blockers: sum('blockers'),
    errors: sum('errors'),
    warnings: sum('warnings'),
    infos: sum('infos'),
    reports: [...reports].sort((a, b) => rankOf(b) - rankOf(a)),
  };
}

/** The state of a place: that of its report with most to do. */
function stateOf(reports: readonly Submission[]): ReportingState {
  const worst = Math.max(-1, ...reports.map(rankOf));
  return worst < 0 ? 'silent' : (REPORTING_STATES[worst] ?? 'silent');
}

function rankOf(report: Submission): number {
  return REPORTING_STATES.indexOf(stateOfReport(report));
}

/** What one version of a report is waiting for. */
export function stateOfReport(report: Submission): ReportingState {
  if (report.processing === 'failed' || report.processing === 'rejected') return report.processing;
  if (report.processing !== 'done') return 'open';
  if (report.standing === 'waiting') return 'waiting';
  if (report.review === 'returned') return 'returned';
  return report.review === 'accepted' ? 'accepted' : 'pending';
}
