import { passes, type Scope } from '../interaction/scope';
import { REPORTING_STATES, type ReportingCell, type ReportingState } from './matrix';

export const SEVERITIES = ['blockers', 'errors', 'warnings', 'infos'] as const;
export type SeverityName = (typeof SEVERITIES)[number];

/** One bar: how many in all, and how many of them are lit. */
export interface Tally<T extends string> {
  readonly id: T;
  readonly total: number;
  readonly part: number;
}

/** Whether a cell is left under the filters of a visual. */
export function isShown(cell: ReportingCell, scope: Scope): boolean {
  return (
    passes(scope, 'area', cell.unit) &&
    passes(scope, 'period', cell.period) &&
    passes(scope, 'state', cell.state) &&
    hasAny(cell, scope.filters.get('severity'))
  );
}

/** Whether a cell is drawn in full; where nothing is picked, every cell is. */
export function isLit(cell: ReportingCell, scope: Scope): boolean {
  const { lit } = scope;
  const holds = (field: string, value: string): boolean => lit.get(field)?.has(value) ?? true;
  return (
    holds('area', cell.unit) &&
    holds('period', cell.period) &&
    holds('state', cell.state) &&
    hasAny(cell, lit.get('severity'))
  );
}

function hasAny(cell: ReportingCell, severities: ReadonlySet<string> | undefined): boolean {
  return severities === undefined || SEVERITIES.some((name) => severities.has(name) && cell[name] > 0);
}

/** Cells by state, only states that occur. */
export function byState(cells: readonly ReportingCell[], scope: Scope): Tally<ReportingState>[] {
  const shown = cells.filter((cell) => isShown(cell, scope));
  return REPORTING_STATES.map((id) => {
    const own = shown.filter((cell) => cell.state === id);
    return { id, total: own.length, part: own.filter((cell) => isLit(cell, scope)).length };
  }).filter((tally) => tally.total > 0);
}

/** Findings by severity, only severities that occur; a pick of severities lights those bars whole. */
export function bySeverity(cells: readonly ReportingCell[], scope: Scope): Tally<SeverityName>[] {
  const shown = cells.filter((cell) => isShown(cell, scope));
  const picked = scope.lit.get('severity');
  const others: Scope = { ...scope, lit: new Map([...scope.lit].filter(([field]) => field !== 'severity')) };
  return SEVERITIES.map((id) => ({
    id,
    total: shown.reduce((sum, cell) => sum + cell[id], 0),
    part:
      picked === undefined || picked.has(id)
        ? shown.filter((cell) => isLit(cell, others)).reduce((sum, cell) => sum + cell[id], 0)
        : 0,
  })).filter((tally) => tally.total > 0);
}
