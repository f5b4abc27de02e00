import { Dropdown, Option, OptionGroup } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_PERIODS, boundsOf } from '../cube/period';
import type { PageContext } from './context';
import styles from './Slicers.module.css';

const GROUPS = ['years', 'spans', 'parts'] as const;

interface Props {
  readonly context: Omit<PageContext, 'showSource' | 'openMenu'>;
  /** Periods to choose from, the latest first; without them those that have figures. */
  readonly choice?: readonly string[] | undefined;
}

/** Periods to choose from, the latest first; spans of years stand apart from years. */
export default function PeriodPicker({ context, choice }: Props) {
  const { t } = useTranslation();
  const { index, state, format, change } = context;
  const periods = useMemo(() => choice ?? index.periods(null).reverse(), [choice, index]);
  const groups = useMemo(() => {
    const all =
      periods.includes(state.period) || state.period === ALL_PERIODS ? periods : [state.period, ...periods];
    return GROUPS.map((group) => ({ group, members: all.filter((period) => groupOf(period) === group) }));
  }, [periods, state.period]);
  return (
    <div className={`${styles.field} ${styles.period}`}>
      <label className={styles.caption} id="period-label" htmlFor="period">
        {t('slicer.period')}
      </label>
      <Dropdown
        id="period"
        className={styles.control}
        aria-labelledby="period-label"
        value={format.period(state.period)}
        selectedOptions={[state.period]}
        onOptionSelect={(_, data) => change({ period: data.optionValue ?? ALL_PERIODS })}
      >
        <Option value={ALL_PERIODS}>{t('period.all')}</Option>
        {groups
          .filter(({ members }) => members.length > 0)
          .map(({ group, members }) => (
            <OptionGroup key={group} label={t(`period.${group}`)}>
              {members.map((period) => (
                <Option key={period} value={period}>
                  {format.period(period)}
                </Option>
              ))}
            </OptionGroup>
          ))}
      </Dropdown>
    </div>
  );
}

function groupOf(period: string): (typeof GROUPS)[number] {
  const bounds = boundsOf(period);
  if (bounds?.shape === 'year') return 'years';
  if (bounds?.shape !== 'span') return 'parts';
  const sameYear = bounds.first !== null && Math.floor(bounds.first / 12) === Math.floor(bounds.last / 12);
  return sameYear ? 'parts' : 'spans';
}
