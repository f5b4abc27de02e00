import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import { ALL_PERIODS } from '../cube/period';
import { VisualFrame } from '../visual/VisualFrame';
import type { ReportingContext } from './context';
import styles from './Reporting.module.css';
import { isShown } from './tally';

/** Who has sent nothing for the chosen period, or for the latest one, ready to be copied into a letter. */
export function RemindersCard({ context }: { readonly context: ReportingContext }) {
  const { t } = useTranslation();
  const { matrix, scope, state, format } = context;
  const [copied, setCopied] = useState(false);
  const period = state.period === ALL_PERIODS ? (matrix.periods[0] ?? null) : state.period;
  const silent = useMemo(() => {
    const units = new Set(
      matrix.cells
        .filter((cell) => cell.period === period && cell.state === 'silent' && isShown(cell, scope))
        .map((cell) => cell.unit),
    );
    return matrix.units.filter((unit) => units.has(unit.code));
  }, [matrix, period, scope]);
  const title = t('reporting.reminders');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(silent.map((unit) => unit.name).join('\n'));
    setCopied(true);
  };
  return (
    <VisualFrame
      context={context}
      subtitle={
        period === null
          ? undefined
          : t('reporting.silentCount', { n: silent.length, period: format.period(period) })
      }
      twin={null}
      actions={
        silent.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => void copy()}>
            {t(copied ? 'reporting.copied' : 'reporting.copy')}
          </Button>
        )
      }
      sheet={() => ({
        title,
        columns: [t('export.code'), t('ranking.province'), t('ranking.period')],
        rows: silent.map((unit) => [unit.code, unit.name, period === null ? null : format.period(period)]),
      })}
    >
      {silent.length === 0 ? (
        <Empty text={t('reporting.noneSilent')} />
      ) : (
        <ul className={styles.silent}>
          {silent.map((unit) => (
            <li key={unit.code}>
              <button
                type="button"
                className={table.link}
                aria-pressed={context.selected.has(unit.code)}
                onClick={(event) => context.pickProvince(unit.code, event.ctrlKey || event.metaKey)}
              >
                {unit.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </VisualFrame>
  );
}
