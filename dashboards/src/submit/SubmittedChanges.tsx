import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getDifference, type TotalChange } from '../api/difference';
import { useResource } from '../api/useResource';
import table from '../components/DataTable.module.css';
import { Failure, Loading } from '../components/Notice';
import { ChangesTable } from './ChangesTable';
import type { SubmitContext } from './context';
import { sayAlike } from './difference';
import styles from './Submit.module.css';

interface Props {
  readonly context: SubmitContext;
  readonly submission: string;
}

/** What a version that is in changes against the one before it, as the service has found: totals first. */
export function SubmittedChanges({ context, submission }: Props) {
  const { t } = useTranslation();
  const load = useCallback((signal: AbortSignal) => getDifference(submission, signal), [submission]);
  const { resource, reload } = useResource(load);
  const { data } = resource;
  const lists = useMemo(
    () => ({
      added: (data?.added ?? []).map((after) => ({ before: null, after })),
      removed: (data?.removed ?? []).map((before) => ({ before, after: null })),
      // What only stands elsewhere now is no change of figures.
      changed: (data?.changed ?? []).filter(({ before, after }) => !sayAlike(before, after)),
    }),
    [data],
  );
  if (resource.state === 'failed') return <Failure error={resource.error} onRetry={reload} />;
  if (data === null) return <Loading label={t('load.loading')} />;
  if (data.before === null) return <p className={styles.quiet}>{t('submit.firstVersion')}</p>;
  const { differences, totals, changed: listed } = data;
  const moved = listed.length - lists.changed.length;
  const numbers = {
    added: differences.added,
    removed: differences.removed,
    changed: differences.changed - moved,
    same: differences.unchanged + moved,
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys.
    <div className={table.scroll} tabIndex={0} data-difference>
      <p className={styles.quiet}>{t('submit.difference', numbers)}</p>
      {totals.length > 0 && <Totals context={context} totals={totals} />}
      {numbers.added + numbers.removed + numbers.changed > 0 && (
        <>
          <h3 className={styles.part}>{t('submit.changedValues')}</h3>
          <ChangesTable context={context} difference={lists} />
        </>
      )}
    </div>
  );
}

function Totals({ context, totals }: { readonly context: SubmitContext; readonly totals: TotalChange[] }) {
  const { t } = useTranslation();
  const { indicators, format } = context;
  const amount = (value: number | null): string => (value === null ? '–' : format.number(value));
  return (
    <>
      <h3 className={styles.part}>{t('submit.totals')}</h3>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('submit.column.indicator')}</th>
            <th>{t('submit.column.period')}</th>
            <th className={table.number}>{t('submit.column.before')}</th>
            <th className={table.number}>{t('submit.column.after')}</th>
            <th className={table.number}>{t('submit.column.more')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ indicator, period, kind, unit, before, after, change }) => (
            <tr key={`${indicator} ${period} ${kind}`} data-total={indicator}>
              <td>
                {indicators.get(indicator)?.name[format.language] ?? indicator}
                <small className={styles.about}>
                  {t(`kind.${kind}`, { defaultValue: kind })} · {format.unit(unit)}
                </small>
              </td>
              <td>{format.period(period)}</td>
              <td className={table.number}>{amount(before)}</td>
              <td className={table.number}>{amount(after)}</td>
              <td className={table.number}>
                {change === null ? '–' : `${change > 0 ? '+' : ''}${format.number(change)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
