import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import styles from './Notice.module.css';

interface State {
  readonly error: Error | null;
}

/** The last net: a fault of the page becomes a sentence that says what to do, not a blank page. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(reason: unknown): State {
    return { error: reason instanceof Error ? reason : new Error(String(reason)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <div className={styles.notice} role="alert">
            <strong>{t('load.crash')}</strong>
            <details>
              <summary>{t('load.detail')}</summary>
              <code>{error.message}</code>
            </details>
          </div>
        )}
      </Translation>
    );
  }
}
