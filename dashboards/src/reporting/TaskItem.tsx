import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENDPOINT_OF, type Verb } from '../api/decisions';
import IssueList from '../reports/IssueList';
import reportStyles from '../reports/Reports.module.css';
import ReviewLink from '../review/ReviewLink';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import type { ReportingContext } from './context';
import { periodOf, type ReportingState } from './matrix';
import styles from './Reporting.module.css';
import { STATE_SIGNS, stateColors } from './stateColors';
import type { ReportTask } from './tasks';

interface Props {
  readonly task: ReportTask;
  readonly context: ReportingContext;
  readonly onAsk: (verb: Verb) => void;
}

/** What makes sense in each state; who may do it the service says. */
const VERBS: Readonly<Partial<Record<ReportingState, readonly Verb[]>>> = {
  pending: ['accept', 'return'],
  returned: ['accept'],
  waiting: ['confirm', 'withdraw'],
  failed: ['retry'],
};

/** One report that waits: what is wrong, whose it is, and what can be done. */
export function TaskItem({ task, context, onAsk }: Props) {
  const { t } = useTranslation();
  const { access } = useSession();
  const [open, setOpen] = useState(false);
  const { report, state } = task;
  const { format } = context;
  const verbs = (VERBS[state] ?? []).filter((verb) => may(access, ENDPOINT_OF[verb]));
  const period = periodOf(report);
  const place = report.areaName ?? t('reports.unknownArea');
  const mayOpen = may(access, 'GetSubmissionIssues');
  const counts = report.counts;
  return (
    <li data-task={report.id} data-state={state}>
      <div className={styles.taskHead}>
        <span style={{ color: stateColors[context.state.look][state] }}>
          <span aria-hidden>{STATE_SIGNS[state]}</span> {t(`field.state.${state}`)}
        </span>
        <span className={styles.where}>
          {place}
          {period !== null && ` · ${format.period(period)}`} · {t('reports.version', { n: report.version })}
        </span>
      </div>
      <div className={styles.taskBody}>
        <button
          type="button"
          className={reportStyles.file}
          disabled={!mayOpen}
          aria-expanded={open}
          aria-label={t('reports.open', { name: report.fileName })}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          <span>{report.fileName}</span>
        </button>
        <ReviewLink report={report} />
        <span className={styles.verbs}>
          {verbs.map((verb, n) => (
            <Button
              key={verb}
              size="small"
              appearance={n === 0 ? 'primary' : 'secondary'}
              aria-label={t(`decision.labelled.${verb}`, { name: report.fileName, place })}
              onClick={() => onAsk(verb)}
            >
              {t(`decision.${verb}`)}
            </Button>
          ))}
        </span>
      </div>
      {state === 'returned' && report.reviewed !== null && (
        <p className={styles.why}>
          {report.reviewed.reason}
          {report.reviewed.due !== null &&
            ` · ${t('decision.dueBy', { date: format.date(report.reviewed.due) })}`}
        </p>
      )}
      {state === 'waiting' && report.waiting !== null && (
        <p className={styles.why}>
          {t(report.waiting.lost > 0 ? 'decision.lost' : 'decision.closed', {
            lost: report.waiting.lost,
            of: report.waiting.of,
          })}
        </p>
      )}
      {counts !== null && counts.blockers + counts.errors + counts.warnings > 0 && (
        <p className={styles.why}>{t('reports.counts', { ...counts })}</p>
      )}
      {open && <IssueList submission={report.id} format={format} />}
    </li>
  );
}
