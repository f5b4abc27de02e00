import { useTranslation } from 'react-i18next';
import { useSession } from '../session/SessionContext';
import type { PageId } from '../state/viewState';
import styles from './PageTabs.module.css';
import { pagesFor } from './pages';

interface Props {
  readonly page: PageId;
  readonly addressOf: (page: PageId) => string;
  readonly onPage: (page: PageId) => void;
}

/** The pages as links, so that one can be opened beside the other; filters and slicers go along. */
export function PageTabs({ page, addressOf, onPage }: Props) {
  const { t } = useTranslation();
  const { access } = useSession();
  return (
    <nav className={styles.tabs} data-tabs aria-label={t('pages.label')}>
      {pagesFor(access).map((one) => (
        <a
          key={one.id}
          href={addressOf(one.id)}
          aria-current={one.id === page ? 'page' : undefined}
          className={styles.tab}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            onPage(one.id);
          }}
        >
          {t(one.title)}
        </a>
      ))}
    </nav>
  );
}
