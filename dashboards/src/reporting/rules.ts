import { useCallback, useMemo } from 'react';
import { getIssues } from '../api/endpoints';
import type { Issues, Submission } from '../api/submissionSchema';
import { type Loaded, useResource } from '../api/useResource';
import type { SeverityName } from './tally';

/** Findings of one rule over several reports. */
export interface RuleTally {
  readonly code: string;
  readonly severity: SeverityName;
  readonly count: number;
  readonly reports: number;
  /** One of its findings in words. */
  readonly example: string;
}

/** So many reports are asked at most, the latest first; the page says when there are more. */
export const MOST_REPORTS = 60;
const AT_ONCE = 6;

const BY_SEVERITY = { blocker: 'blockers', error: 'errors', warning: 'warnings', info: 'infos' } as const;

/** Findings by rule, the most frequent first. */
export function byRule(issues: readonly Issues['items'][]): RuleTally[] {
  const rules = new Map<string, RuleTally>();
  for (const ofReport of issues) {
    const seen = new Set<string>();
    for (const { code, severity, message, answered } of ofReport) {
      // As in the counts of a report: what was answered is settled.
      if (answered !== null) continue;
      const known = rules.get(code);
      const first = !seen.has(code);
      seen.add(code);
      rules.set(code, {
        code,
        severity: BY_SEVERITY[severity],
        count: (known?.count ?? 0) + 1,
        reports: (known?.reports ?? 0) + Number(first),
        example: known?.example ?? message,
      });
    }
  }
  return [...rules.values()].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

/** Reports with findings, the latest first. */
export function withFindings(reports: readonly Submission[]): Submission[] {
  return reports
    .filter(
      ({ counts }) => counts !== null && counts.blockers + counts.errors + counts.warnings + counts.infos > 0,
    )
    .sort((a, b) => (b.receivedAt ?? '').localeCompare(a.receivedAt ?? ''));
}

/** Asks for the findings of reports, a few at a time. */
export function useRules(reports: readonly Submission[]): Loaded<RuleTally[]> {
  const ids = useMemo(() => reports.slice(0, MOST_REPORTS).map((report) => report.id), [reports]);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const found: Issues['items'][] = [];
      for (let n = 0; n < ids.length; n += AT_ONCE) {
        const some = ids.slice(n, n + AT_ONCE).map((id) => getIssues(id, signal));
        for (const answer of await Promise.all(some)) found.push(answer.items);
      }
      return byRule(found);
    },
    [ids],
  );
  return useResource(load);
}
