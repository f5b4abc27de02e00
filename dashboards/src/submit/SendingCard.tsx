import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Card } from '../components/Card';
import { visualOf } from '../pages/definition';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import type { SubmitContext } from './context';
import { FilePicker } from './FilePicker';
import { Labelled } from './Labelled';
import { type Accompanying, goesAlong } from './letter';
import type { QueuedFile } from './queue';
import styles from './Submit.module.css';

interface Props {
  readonly context: SubmitContext;
  /** Those that would be sent. */
  readonly files: readonly QueuedFile[];
  /** Those that are taken. */
  readonly taken: readonly QueuedFile[];
  readonly busy: boolean;
  /** What is typed so far. */
  readonly along: Accompanying;
  readonly onChange: (along: Accompanying) => void;
  readonly onSend: (files: readonly QueuedFile[]) => void;
  readonly onNothing: () => void;
  readonly onLetter: (files: readonly QueuedFile[]) => void;
}

/** As long as the service takes. */
const MOST_LETTERS = 200;

/** The covering letter, and the button that submits. */
export function SendingCard(props: Props) {
  const { context, files, taken, busy, along, onChange, onSend, onNothing, onLetter } = props;
  const { t } = useTranslation();
  const { access } = useSession();
  const { page, to } = context;
  const { cover } = along;
  const setCover = (part: Partial<Accompanying['cover']>): void =>
    onChange({ ...along, cover: { ...cover, ...part } });
  // What was noted down with a file is not offered again until it is typed otherwise.
  const without = goesAlong(along)
    ? taken.filter(({ letter }) => letter?.state !== 'sending' && letter?.of !== along)
    : [];
  const definition = visualOf(page, 'sending');
  const count = files.length;
  return (
    <Card area="sending" type={definition.type} order={definition.phone.order} title={t(definition.title)}>
      <form
        className={styles.sending}
        onSubmit={(event) => {
          event.preventDefault();
          if (count > 0) onSend(files);
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
                  onChange={(event) => setCover({ documentNumber: event.target.value })}
                />
              )}
            </Labelled>
            <Labelled text={t('submit.date')}>
              {(id) => (
                <input
                  id={id}
                  type="date"
                  value={cover.documentDate}
                  onChange={(event) => setCover({ documentDate: event.target.value })}
                />
              )}
            </Labelled>
            <Labelled text={t('submit.signatory')}>
              {(id) => (
                <input
                  id={id}
                  value={cover.signatory}
                  maxLength={MOST_LETTERS}
                  onChange={(event) => setCover({ signatory: event.target.value })}
                />
              )}
            </Labelled>
            {may(access, 'AddSubmissionAttachment') && (
              <Labelled text={t('submit.attachment')}>
                {(id) => (
                  <FilePicker
                    id={id}
                    file={along.signed}
                    onChoose={(signed) => onChange({ ...along, signed })}
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
              onClick={() => onNothing()}
            >
              {t('submit.nothing')}
            </Button>
          )}
          {count === 0 && without.length > 0 && (
            <Button disabled={busy} onClick={() => onLetter(without)} data-letter>
              {t('submit.letterLater', { n: without.length })}
            </Button>
          )}
          <small className={styles.quiet}>{t('submit.coverHint')}</small>
        </div>
      </form>
    </Card>
  );
}
