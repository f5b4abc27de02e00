import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../components/Card';
import { Empty } from '../components/Notice';
import { visualOf } from '../pages/definition';
import { IssueItems } from '../reports/IssueItems';
import IssueList from '../reports/IssueList';
import type { SubmitContext } from './context';
import styles from './Submit.module.css';

const ORDER = ['blocker', 'error', 'warning', 'info'] as const;

/** What is wrong with the file, the gravest first, each at its cell or sentence. */
export function FindingsCard({ context }: { readonly context: SubmitContext }) {
  const { t } = useTranslation();
  const { page, shown, format } = context;
  const definition = visualOf(page, 'findings');
  const check = shown?.check ?? null;
  const issues = useMemo(
    () => [...(check?.issues ?? [])].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)),
    [check],
  );
  return (
    <Card
      area="findings"
      type={definition.type}
      order={definition.phone.order}
      title={t(definition.title)}
      subtitle={check === null ? undefined : t('submit.issuesCount', { n: issues.length })}
    >
      {shown !== null && shown.submission !== null ? (
        <div className={styles.scroll}>
          <IssueList key={shown.submission.id} submission={shown.submission.id} format={format} />
        </div>
      ) : check === null ? (
        <Empty text={t(shown === null ? 'submit.noFiles' : 'submit.notChecked')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys.
        <div className={styles.scroll} tabIndex={0}>
          {issues.length === 0 ? (
            <p className={styles.quiet}>{t('submit.clean')}</p>
          ) : (
            <IssueItems issues={issues} format={format} submission={null} />
          )}
          {check.rulesSkipped.length > 0 && (
            <p className={styles.quiet}>{t('submit.skipped', { n: check.rulesSkipped.length })}</p>
          )}
        </div>
      )}
    </Card>
  );
}
