import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../api/decisions';
import type { Submission } from '../api/submissionSchema';
import { Empty } from '../components/Notice';
import { reportSheet } from '../reports/reportSheet';
import { VisualFrame } from '../visual/VisualFrame';
import type { ReportingContext } from './context';
import { DecisionDialog } from './DecisionDialog';
import styles from './Reporting.module.css';
import { TaskItem } from './TaskItem';
import { tasksOf } from './tasks';

/** How many are drawn at once; the rest comes on demand. */
const STEP = 50;

/** Reports that wait for a person, each with what can be done about it. */
export function TasksCard({ context }: { readonly context: ReportingContext }) {
  const { t } = useTranslation();
  const { matrix, strays, scope, format } = context;
  const [shown, setShown] = useState(STEP);
  const [asked, setAsked] = useState<{ report: Submission; verb: Verb } | null>(null);
  const [said, setSaid] = useState('');
  const tasks = useMemo(() => tasksOf(matrix.cells, strays, scope), [matrix, strays, scope]);
  return (
    <VisualFrame
      context={context}
      subtitle={t('reporting.tasksCount', { n: tasks.length })}
      twin={null}
      sheet={() => ({
        ...reportSheet(
          tasks.map((task) => task.report),
          format,
          t,
        ),
        title: t('reporting.tasks'),
      })}
    >
      {tasks.length === 0 ? (
        <Empty text={t('reporting.noTasks')} />
      ) : (
        <ul className={styles.tasks}>
          {tasks.slice(0, shown).map((task) => (
            <TaskItem
              key={task.report.id}
              task={task}
              context={context}
              onAsk={(verb) => setAsked({ report: task.report, verb })}
            />
          ))}
          {tasks.length > shown && (
            <li className={styles.moreTasks}>
              <button type="button" onClick={() => setShown(shown + STEP)}>
                {t('reporting.moreTasks', { n: tasks.length - shown })}
              </button>
            </li>
          )}
        </ul>
      )}
      <div className={styles.said} role="status" data-said>
        {said}
      </div>
      {asked !== null && (
        <DecisionDialog
          report={asked.report}
          verb={asked.verb}
          onDone={(done) => {
            setAsked(null);
            setSaid(t(`decision.done.${asked.verb}`, { name: done.fileName }));
            context.reload();
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </VisualFrame>
  );
}
