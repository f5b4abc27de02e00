import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { Filter16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { actingOn } from '../interaction/actingOn';
import type { VisualContext } from '../overview/context';
import styles from './Visual.module.css';

/** The funnel in a visual's header: everything that acts on it, and how. */
export function FilterInfo({ context, title }: { readonly context: VisualContext; readonly title: string }) {
  const { t } = useTranslation();
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className={styles.tool}
          icon={<Filter16Regular />}
          aria-label={t('visual.filters', { title })}
          title={t('visual.filtersHint')}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.info} aria-label={t('visual.filters', { title })}>
        <strong>{t('visual.filtersHint')}</strong>
        <ul data-acting={context.visual}>
          {actingOn(context, context.visual, t).map((one) => (
            <li key={one.what} data-borrowed={one.borrowed}>
              <span>{one.what}</span>
              {one.value}
              {one.how !== null && <em> ({one.how})</em>}
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
