import { Button, Spinner } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
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

const SIGNED_OUT = 401;
const FORBIDDEN = 403;

/** The sentence that says what to do about a failure. */
export function wordFor(error: ApiError): string {
  if (error.status === SIGNED_OUT) return 'load.signedOut';
  return error.status === FORBIDDEN ? 'load.forbidden' : `load.${error.failure}`;
}

/** What the service said of a call that it refused, or the sentence that says what to do. */
export function refusalText(error: ApiError, t: TFunction): string {
  return error.failure === 'status' && error.status !== SIGNED_OUT
    ? error.detail
    : t(wordFor(error), { status: error.status ?? '' });
}

/** What went wrong, what the reader can do, and a way to do it. */
export function Failure({ error, onRetry }: { readonly error: ApiError; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.notice} role="alert">
      <strong>{t(error.status === FORBIDDEN ? 'load.noAccess' : 'load.failed')}</strong>
      <p>{t(wordFor(error), { status: error.status ?? '' })}</p>
      {error.status !== FORBIDDEN && (
        <Button appearance="primary" onClick={onRetry}>
          {t('load.retry')}
        </Button>
      )}
      <details>
        <summary>{t('load.detail')}</summary>
        <code>{error.detail}</code>
      </details>
    </div>
  );
}
