import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PageContext } from '../overview/context';
import { UNDRILLED } from '../state/viewState';
import styles from './DrillBar.module.css';
import { pageOf } from './pages';

/** After a drill-through: whose page this is, and the way back to where it began. */
export function DrillBar({
  context,
}: {
  readonly context: Pick<PageContext, 'state' | 'cube' | 'change' | 'format'>;
}) {
  const { t } = useTranslation();
  const { state, cube, change, format } = context;
  const { drill, drillPeriod, drillIndicator, via } = state;
  if (via === null) return null;
  const indicator = drillIndicator === null ? undefined : cube.indicators.get(drillIndicator);
  const lent = [
    drill === null ? null : (cube.areas.get(drill)?.name ?? drill),
    drillPeriod === null ? null : format.period(drillPeriod),
    indicator === undefined ? null : format.name(indicator),
  ].filter((text) => text !== null);
  return (
    <div className={styles.bar} data-drill={drill ?? ''}>
      <Button
        size="small"
        icon={<ArrowLeft16Regular />}
        onClick={() => change({ ...UNDRILLED, page: via, picks: [], focus: null })}
      >
        {t('drill.back', { page: t(pageOf(via).title) })}
      </Button>
      <span>
        {t('drill.shows')} <em>{lent.join(' · ')}</em>
      </span>
      <Button size="small" appearance="subtle" onClick={() => change(UNDRILLED)}>
        {t('drill.all')}
      </Button>
    </div>
  );
}
