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

/** There is nothing in it to stop at, and yet Escape has to reach it and a screen reader to begin with it. */
const takeFocus = (surface: HTMLElement | null): void => surface?.focus({ preventScroll: true });

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
      <PopoverSurface
        ref={takeFocus}
        tabIndex={-1}
        className={styles.info}
        aria-label={t('visual.filters', { title })}
      >
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
