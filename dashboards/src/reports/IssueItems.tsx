import { useTranslation } from 'react-i18next';
import type { Issue } from '../api/submissionSchema';
import type { Format } from '../format/format';
import { SourceLine } from '../sources/SourceLine';
import { IssueAnswer } from './IssueAnswer';
import styles from './Reports.module.css';

interface Props {
  readonly issues: readonly Issue[];
  readonly format: Format;
  /** The version that they were found in; null for a check, whose findings cannot be answered. */
  readonly submission: string | null;
  readonly onAnswered?: () => void;
}

/** Findings as a list, each with its place in the file, its answer, and the way to answer it. */
export function IssueItems({ issues, format, submission, onAnswered }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={styles.issues}>
      {issues.map((issue, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity of their own and never reorder.
        <li key={n} data-severity={issue.severity} data-code={issue.code}>
          <strong>{t(`reports.severity.${issue.severity}`)}</strong>{' '}
          {format.language === 'vi' ? issue.message : issue.messageEn}
          {issue.source !== null && <SourceLine place={issue.source} />}
          <IssueAnswer
            issue={issue}
            submission={submission}
            format={format}
            onAnswered={() => onAnswered?.()}
          />
        </li>
      ))}
    </ul>
  );
}
