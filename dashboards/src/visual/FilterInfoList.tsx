import { Popover, PopoverSurface } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { actingOn } from '../interaction/actingOn';
import type { VisualContext } from '../overview/context';
import styles from './Visual.module.css';

interface Props {
  readonly context: VisualContext;
  readonly title: string;
  readonly target: HTMLElement;
  readonly onClose: () => void;
}

/** Everything that acts on a visual, and how. */
export default function FilterInfoList({ context, title, target, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Popover
      open
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
      positioning={{ target }}
      withArrow
      trapFocus
    >
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
