import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markRead } from '../api/endpoints';
import { type ApiError, failureOf } from '../api/http';
import type { Notice, Notices } from '../api/noticeSchema';
import type { Loaded } from '../api/useResource';
import { Empty, Failure, Loading, wordFor } from '../components/Notice';
import type { Format } from '../format/format';
import { useSession } from '../session/SessionContext';
import { may, reach } from '../session/session';
import { DEFAULT_STATE, parseState, resetOf, type ViewState } from '../state/viewState';
import styles from './Notices.module.css';

interface Props {
  readonly loaded: Loaded<Notices>;
  readonly format: Format;
  readonly change: (part: Partial<ViewState>) => void;
  readonly onClose: () => void;
}

/** What provinces were told, the latest first, each with the way to its report. */
export default function NoticePanel({ loaded, format, change, onClose }: Props) {
  const { t } = useTranslation();
  const { access } = useSession();
  const [error, setError] = useState<ApiError | null>(null);
  const { resource, reload } = loaded;
  // What the ministry has seen its addressee has not read.
  const mayMark = may(access, 'ReadNotice') && reach(access, 'ListNotices') === 'own';

  const mark = async (notices: readonly Notice[]): Promise<void> => {
    setError(null);
    try {
      for (const notice of notices) await markRead(notice);
    } catch (refusal) {
      setError(failureOf(refusal));
    }
    reload();
  };
  const show = (notice: Notice): void => {
    const boundary = notice.area.startsWith('34-') ? '34' : '63';
    const { period } = notice;
    change({
      ...resetOf(parseState(window.location.search)),
      page: 'reporting',
      dataset: notice.dataset,
      boundary,
      within: [notice.area],
      period: period === null ? DEFAULT_STATE.period : period.replace('_', '/'),
    });
    if (mayMark && notice.readAt === null) void mark([notice]);
    onClose();
  };
  const items = resource.data?.items ?? [];
  const unread = items.filter((notice) => notice.readAt === null);

  return (
    <OverlayDrawer
      open
      position="end"
      size="medium"
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={t('notice.close')}
              icon={<Dismiss24Regular />}
              onClick={onClose}
            />
          }
        >
          {t('notice.title')}
        </DrawerHeaderTitle>
        {mayMark && unread.length > 1 && (
          <Button size="small" onClick={() => void mark(unread)}>
            {t('notice.readAll')}
          </Button>
        )}
      </DrawerHeader>
      <DrawerBody>
        {error !== null && <p role="alert">{t(wordFor(error), { status: error.status ?? '' })}</p>}
        {resource.state === 'loading' && <Loading label={t('load.loading')} />}
        {resource.state === 'failed' && <Failure error={resource.error} onRetry={reload} />}
        {resource.data !== null && items.length === 0 && <Empty text={t('notice.none')} />}
        <ul className={styles.list}>
          {items.map((notice) => (
            <li
              key={`${notice.area}|${notice.id}`}
              data-notice={notice.kind}
              data-unread={notice.readAt === null}
            >
              <h3>{format.language === 'vi' ? notice.title : notice.titleEn}</h3>
              <p className={styles.about}>
                {[
                  notice.province,
                  notice.period === null ? null : format.period(notice.period.replace('_', '/')),
                  format.dateTime(notice.at),
                  notice.readAt === null ? t('notice.unread') : null,
                ]
                  .filter((text) => text !== null)
                  .join(' · ')}
              </p>
              <p>{format.language === 'vi' ? notice.text : notice.textEn}</p>
              <div className={styles.ways}>
                <Button size="small" onClick={() => show(notice)}>
                  {t('notice.show')}
                </Button>
                {mayMark && notice.readAt === null && (
                  <Button size="small" appearance="subtle" onClick={() => void mark([notice])}>
                    {t('notice.read')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      </DrawerBody>
    </OverlayDrawer>
  );
}
