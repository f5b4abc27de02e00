import { Button, Input } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import type { PageContext } from '../overview/context';
import { parseState } from '../state/viewState';
import { type Bookmark, readBookmarks, withBookmark, writeBookmarks } from './bookmarks';
import styles from './Pane.module.css';

/** Named views of one's own, kept in this browser, and the link by which any view is shared. */
export function Bookmarks({ change }: Pick<PageContext, 'change'>) {
  const { t } = useTranslation();
  const [bookmarks, setBookmarks] = useState<readonly Bookmark[]>(() => readBookmarks(window.localStorage));
  const [name, setName] = useState('');
  const [copied, setCopied] = useState(false);
  const keep = (next: readonly Bookmark[]): void => {
    writeBookmarks(window.localStorage, next);
    setBookmarks(next);
  };
  const share = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <section className={styles.card} aria-label={t('bookmark.title')} data-bookmarks>
      <h3>{t('bookmark.title')}</h3>
      {bookmarks.length > 0 && (
        <ul className={styles.bookmarks}>
          {bookmarks.map((one) => (
            <li key={one.name}>
              <button
                type="button"
                className={table.link}
                onClick={() => change({ ...parseState(one.search), pane: true })}
              >
                {one.name}
              </button>
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete16Regular />}
                aria-label={t('bookmark.remove', { name: one.name })}
                onClick={() => keep(bookmarks.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.newBookmark}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          keep(withBookmark(bookmarks, name.trim(), window.location.search));
          setName('');
        }}
      >
        <Input
          size="small"
          aria-label={t('bookmark.name')}
          placeholder={t('bookmark.name')}
          value={name}
          onChange={(_, data) => setName(data.value)}
        />
        <Button size="small" type="submit">
          {t('bookmark.keep')}
        </Button>
      </form>
      <Button size="small" appearance="subtle" onClick={() => void share()}>
        {t(copied ? 'bookmark.copied' : 'bookmark.share')}
      </Button>
    </section>
  );
}
