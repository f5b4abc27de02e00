import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PageContext } from '../overview/context';
import styles from './DrillBar.module.css';
import { pageOf } from './pages';

/** After a drill-through: whose page this is, and the way back to where it began. */
export function DrillBar({ context }: { readonly context: Pick<PageContext, 'state' | 'cube' | 'change'> }) {
  const { t } = useTranslation();
  const { state, cube, change } = context;
  const { drill, via } = state;
  if (drill === null || via === null) return null;
  const name = cube.areas.get(drill)?.name ?? drill;
  return (
    <div className={styles.bar} data-drill={drill}>
      <Button
        size="small"
        icon={<ArrowLeft16Regular />}
        onClick={() => change({ page: via, drill: null, via: null, picks: [], focus: null })}
      >
        {t('drill.back', { page: t(pageOf(via).title) })}
      </Button>
      <span>
        {t('drill.shows')} <em>{name}</em>
      </span>
      <Button size="small" appearance="subtle" onClick={() => change({ drill: null, via: null })}>
        {t('drill.all')}
      </Button>
    </div>
  );
}
