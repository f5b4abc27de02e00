import type { Submission } from '../api/submissionSchema';
import { AREA, passes, type Scope } from '../interaction/scope';
import { REPORTING_STATES, type ReportingCell, type ReportingState, stateOfReport } from './matrix';
import { isShown } from './tally';

/** A report that somebody has to do something about. */
export interface ReportTask {
  readonly report: Submission;
  readonly state: ReportingState;
  /** Unit of the page's boundary; null for a report that names no province or period of ours. */
  readonly unit: string | null;
}

/** States in which nobody has to do anything. */
const SETTLED: ReadonlySet<ReportingState> = new Set(['accepted', 'open', 'silent']);

/** Failed, rejected, returned, waiting and unreviewed reports under the filters of a visual, the worst first. */
export function tasksOf(
  cells: readonly ReportingCell[],
  strays: readonly Submission[],
  scope: Scope,
): ReportTask[] {
  const severities = scope.filters.get('severity');
  const states = scope.filters.get('state');
  const placed = cells
    .filter((cell) => isShown(cell, scope))
    .flatMap((cell) =>
      cell.reports.map((report) => ({ report, unit: cell.unit, state: stateOfReport(report) })),
    );
  const elsewhere =
    scope.filters.has(AREA) || scope.filters.has('period')
      ? []
      : strays.map((report) => ({ report, unit: null, state: stateOfReport(report) }));
  return [...placed, ...elsewhere]
    .filter(({ state }) => !SETTLED.has(state) && passes(scope, 'state', state))
    .filter(({ report }) => severities === undefined || hasOne(report, severities))
    .filter(({ state }) => states === undefined || states.has(state))
    .sort((a, b) => urgency(b) - urgency(a) || compareReceived(a.report, b.report));
}

function urgency(task: ReportTask): number {
  return REPORTING_STATES.indexOf(task.state);
}

function compareReceived(a: Submission, b: Submission): number {
  return (b.receivedAt ?? '').localeCompare(a.receivedAt ?? '');
}

function hasOne(report: Submission, severities: ReadonlySet<string>): boolean {
  const { counts } = report;
  if (counts === null) return false;
  return [...severities].some((name) => (counts[name as keyof typeof counts] ?? 0) > 0);
}
