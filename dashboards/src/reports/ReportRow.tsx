import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../api/submissionSchema';
import table from '../components/DataTable.module.css';
import type { Format } from '../format/format';
import styles from './Reports.module.css';

// Findings and the form that answers them come when a row is first opened.
const IssueList = lazy(() => import('./IssueList'));

interface Props {
  readonly report: Submission;
  readonly format: Format;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onProvince: ((area: string, add: boolean) => void) | null;
}

/** One version of a report in two lines, and its issues when opened. */
export function ReportRow({ report, format, open, onToggle, onProvince }: Props) {
  const { t } = useTranslation();
  const { area } = report;
  const place = report.areaName ?? report.province ?? t('reports.unknownArea');
  const details = [
    report.period === null ? null : format.period(report.period.replace('_', '/')),
    t('reports.version', { n: report.version }),
    report.receivedAt === null ? null : format.date(report.receivedAt),
  ].filter((text) => text !== null);
  return (
    <>
      <tr data-report={report.id}>
        <td>
          <button
            type="button"
            className={styles.file}
            aria-expanded={open}
            aria-label={t('reports.open', { name: report.fileName })}
            onClick={onToggle}
          >
            {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
            <span>{report.fileName}</span>
          </button>
          <div
            className={styles.details}
            title={report.receivedAt === null ? undefined : format.dateTime(report.receivedAt)}
          >
            {area !== null && area !== 'unknown' && onProvince !== null ? (
              <button
                type="button"
                className={table.link}
                onClick={(event) => onProvince(area, event.ctrlKey || event.metaKey)}
              >
                {place}
              </button>
            ) : (
              place
            )}
            {` · ${details.join(' · ')}`}
          </div>
        </td>
        <td>
          <State report={report} />
        </td>
        <td>
          <Counts report={report} />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3}>
            <Suspense>
              <IssueList submission={report.id} format={format} />
            </Suspense>
          </td>
        </tr>
      )}
    </>
  );
}

/** Processing, until the version is read; then the review, or that the version is no longer in force. */
function State({ report }: { readonly report: Submission }) {
  const { t } = useTranslation();
  const { processing, standing, review } = report;
  const tone =
    processing === 'rejected' || processing === 'failed' ? 'bad' : processing === 'done' ? 'good' : 'open';
  const muted = standing === 'superseded' || standing === 'withdrawn';
  return (
    <div className={styles.state}>
      <span className={styles.badge} data-tone={muted ? 'muted' : tone}>
        {t(muted ? `reports.standing.${standing}` : `reports.processing.${processing}`)}
      </span>
      {processing === 'done' && !muted && review !== null && <small>{t(`reports.review.${review}`)}</small>}
    </div>
  );
}

function Counts({ report }: { readonly report: Submission }) {
  const { t } = useTranslation();
  const { counts } = report;
  if (counts === null) return null;
  const { blockers, errors, warnings } = counts;
  const severe = blockers + errors;
  return (
    <div className={styles.counts} title={t('reports.counts', { blockers, errors, warnings })}>
      {severe > 0 && (
        <span className={styles.count} data-tone="bad">
          {severe}{' '}
          {t(
            blockers > 0 && errors === 0 ? 'reports.severity.blocker' : 'reports.severity.error',
          ).toLowerCase()}
        </span>
      )}
      {warnings > 0 && (
        <span className={styles.count} data-tone="warn">
          {warnings} {t('reports.severity.warning').toLowerCase()}
        </span>
      )}
      {severe + warnings === 0 && <span className={table.muted}>{t('reports.clean')}</span>}
    </div>
  );
}
