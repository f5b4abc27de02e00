import { Button } from '@fluentui/react-components';
import { ArrowCircleDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import styles from './Drill.module.css';

interface Props {
  /** Whether a click goes down a level instead of picking. */
  readonly on: boolean;
  readonly onToggle: () => void;
  /** Goes up a level; null at the top. */
  readonly onUp: (() => void) | null;
}

/** The arrow in a circle that turns clicks into steps down, and the way up. */
export function DrillTools({ on, onToggle, onUp }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {onUp !== null && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.tool}
          icon={<ArrowUp16Regular />}
          aria-label={t('hierarchy.up')}
          title={t('hierarchy.up')}
          onClick={onUp}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.tool}
        icon={<ArrowCircleDown16Regular />}
        aria-label={t('hierarchy.mode')}
        title={t('hierarchy.mode')}
        aria-pressed={on}
        onClick={onToggle}
      />
    </>
  );
}
