import type { Submission } from '../api/submissionSchema';

/** The reports of a data set, and of some areas where they are given. */
export function reportsOf(
  all: readonly Submission[],
  dataset: string,
  filedUnder: ReadonlySet<string> | null,
): Submission[] {
  return all.filter(
    (report) =>
      report.dataset === dataset &&
      (filedUnder === null || (report.area !== null && filedUnder.has(report.area))),
  );
}
