import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { getIssues } from '../api/endpoints';
import { useResource } from '../api/useResource';
import { Failure, Loading } from '../components/Notice';
import type { Format } from '../format/format';
import { IssueItems } from './IssueItems';
import styles from './Reports.module.css';

interface Props {
  readonly submission: string;
  readonly format: Format;
}

/** The findings of one submission, each with its place in the file. */
export default function IssueList({ submission, format }: Props) {
  const { t } = useTranslation();
  const load = useCallback((signal: AbortSignal) => getIssues(submission, signal), [submission]);
  const { resource, reload } = useResource(load);
  if (resource.state === 'loading' || resource.state === 'off')
    return <Loading label={t('reports.loadingIssues')} />;
  if (resource.state === 'failed') return <Failure error={resource.error} onRetry={reload} />;
  if (resource.data.items.length === 0) return <p className={styles.none}>{t('reports.noIssues')}</p>;
  return (
    <IssueItems issues={resource.data.items} format={format} submission={submission} onAnswered={reload} />
  );
}
