import { Button } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisualContext } from '../overview/context';
import type { Sheet } from './sheet';
import styles from './Visual.module.css';

// Menus are opened by few and weigh a good deal: not part of the first load.
const VisualMenuList = lazy(() => import('./VisualMenuList'));

interface Props {
  readonly context: VisualContext;
  readonly title: string;
  readonly sortable: boolean;
  readonly sheet: () => Sheet;
}

/** The three dots in a visual's header. */
export function VisualMenu({ context, title, sortable, sheet }: Props) {
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
          <VisualMenuList
            context={context}
            sortable={sortable}
            sheet={sheet}
            target={button}
            onClose={() => {
              setOpen(false);
              button.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
