import { Button, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/http';
import styles from './Notice.module.css';

/** Something is on its way. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className={styles.notice}>
      <Spinner size="small" label={label} />
    </div>
  );
}

/** Nothing to show, and why. */
export function Empty({ text }: { readonly text: string }) {
  return <p className={styles.empty}>{text}</p>;
}

/** What went wrong, what the reader can do, and a way to do it. */
export function Failure({ error, onRetry }: { readonly error: ApiError; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.notice} role="alert">
      <strong>{t('load.failed')}</strong>
      <p>{t(`load.${error.failure}`, { status: error.status ?? '' })}</p>
      <Button appearance="primary" onClick={onRetry}>
        {t('load.retry')}
      </Button>
      <details>
        <summary>{t('load.detail')}</summary>
        <code>{error.detail}</code>
      </details>
    </div>
  );
}
