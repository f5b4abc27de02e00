import { useTranslation } from 'react-i18next';
import type { Issues } from '../api/submissionSchema';
import { SourceLine } from '../sources/SourceLine';
import styles from './Reports.module.css';

/** Findings as a list, each with its place in the file. */
export function IssueItems({ issues }: { readonly issues: Issues['items'] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.issues}>
      {issues.map((issue, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity of their own and never reorder.
        <li key={n} data-severity={issue.severity}>
          <strong>{t(`reports.severity.${issue.severity}`)}</strong> {issue.message}
          {issue.source !== null && <SourceLine place={issue.source} />}
        </li>
      ))}
    </ul>
  );
}
