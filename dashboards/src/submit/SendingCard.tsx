import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../components/Card';
import { visualOf } from '../pages/definition';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import type { SubmitContext } from './context';
import { Labelled } from './Labelled';
import type { QueuedFile } from './queue';
import styles from './Submit.module.css';
import type { Accompanying } from './useSubmitting';

interface Props {
  readonly context: SubmitContext;
  /** Those that would be sent. */
  readonly files: readonly QueuedFile[];
  readonly busy: boolean;
  readonly onSend: (files: readonly QueuedFile[], along: Accompanying) => void;
  readonly onNothing: (along: Accompanying) => void;
}

/** As long as the service takes. */
const MOST_LETTERS = 200;

/** The covering letter, and the button that submits. */
export function SendingCard({ context, files, busy, onSend, onNothing }: Props) {
  const { t } = useTranslation();
  const { access } = useSession();
  const { page, to } = context;
  const [cover, setCover] = useState({ documentNumber: '', documentDate: '', signatory: '' });
  const [signed, setSigned] = useState<File | null>(null);
  const definition = visualOf(page, 'sending');
  const count = files.length;
  return (
    <Card area="sending" type={definition.type} order={definition.phone.order} title={t(definition.title)}>
      <form
        className={styles.sending}
        onSubmit={(event) => {
          event.preventDefault();
          if (count > 0) onSend(files, { cover, signed });
        }}
      >
        {may(access, 'SetSubmissionCover') && (
          <div className={styles.cover}>
            <Labelled text={t('submit.number')}>
              {(id) => (
                <input
                  id={id}
                  value={cover.documentNumber}
                  maxLength={MOST_LETTERS}
                  onChange={(event) => setCover({ ...cover, documentNumber: event.target.value })}
                />
              )}
            </Labelled>
            <Labelled text={t('submit.date')}>
              {(id) => (
                <input
                  id={id}
                  type="date"
                  value={cover.documentDate}
                  onChange={(event) => setCover({ ...cover, documentDate: event.target.value })}
                />
              )}
            </Labelled>
            <Labelled text={t('submit.signatory')}>
              {(id) => (
                <input
                  id={id}
                  value={cover.signatory}
                  maxLength={MOST_LETTERS}
                  onChange={(event) => setCover({ ...cover, signatory: event.target.value })}
                />
              )}
            </Labelled>
            {may(access, 'AddSubmissionAttachment') && (
              <Labelled text={t('submit.attachment')}>
                {(id) => (
                  <input
                    id={id}
                    type="file"
                    onChange={(event) => setSigned(event.target.files?.[0] ?? null)}
                  />
                )}
              </Labelled>
            )}
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={to === null || busy || count === 0} data-send>
            {count > 1 ? t('submit.send', { n: count }) : t('submit.sendOne')}
          </Button>
          {may(access, 'FileNilReport') && (
            <Button
              disabled={to === null || busy || count > 0}
              title={t('submit.nothingHint')}
              onClick={() => onNothing({ cover, signed })}
            >
              {t('submit.nothing')}
            </Button>
          )}
          <small className={styles.quiet}>{t('submit.coverHint')}</small>
        </div>
      </form>
    </Card>
  );
}
