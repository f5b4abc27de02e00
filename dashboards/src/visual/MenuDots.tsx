import { Button } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Visual.module.css';

interface Props {
  readonly title: string;
  /** The menu, under the button that opened it; loaded only once it is asked for. */
  readonly list: (target: HTMLElement, onClose: () => void) => ReactNode;
}

/** The three dots in a visual's header. */
export function MenuDots({ title, list }: Props) {
  const { t } = useTranslation();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={setButton}
        size="small"
        appearance="subtle"
        className={styles.tool}
        icon={<MoreHorizontal16Regular />}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t('visual.more', { title })}
        title={t('visual.moreHint')}
        onClick={() => setOpen(!open)}
      />
      {open && button !== null && (
        <Suspense>
          {list(button, () => {
            setOpen(false);
            button.focus();
          })}
        </Suspense>
      )}
    </>
  );
}
