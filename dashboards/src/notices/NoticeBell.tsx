import { Button } from '@fluentui/react-components';
import { Alert20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getNotices } from '../api/endpoints';
import { useResource } from '../api/useResource';
import type { Dataset } from '../cube/cube';
import type { Format } from '../format/format';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import type { ViewState } from '../state/viewState';
import styles from './Notices.module.css';

const NoticePanel = lazy(() => import('./NoticePanel'));

/** More than this is said as "99+". */
const MOST_SAID = 99;

interface Props {
  readonly dataset: Dataset;
  readonly format: Format;
  readonly change: (part: Partial<ViewState>) => void;
}

/** The bell with how many notices are unread; opens them. There is none for whom no notices are meant. */
export function NoticeBell({ dataset, format, change }: Props) {
  const { t } = useTranslation();
  const { access } = useSession();
  const [open, setOpen] = useState(false);
  const ask = useCallback((signal: AbortSignal) => getNotices(dataset, signal), [dataset]);
  const loaded = useResource(may(access, 'ListNotices') ? ask : null);
  if (loaded.resource.state === 'off') return null;
  const unread = (loaded.resource.data?.items ?? []).filter((notice) => notice.readAt === null).length;
  const said = unread > MOST_SAID ? `${MOST_SAID}+` : String(unread);
  return (
    <>
      <Button
        appearance="transparent"
        className={styles.bell}
        icon={<Alert20Regular />}
        aria-label={t('notice.open', { n: said })}
        aria-expanded={open}
        title={t('notice.title')}
        data-unread={unread}
        onClick={() => setOpen(true)}
      >
        {unread > 0 && (
          <span className={styles.count} aria-hidden>
            {said}
          </span>
        )}
      </Button>
      <Suspense>
        {open && (
          <NoticePanel loaded={loaded} format={format} change={change} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
