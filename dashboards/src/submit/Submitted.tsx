import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENDPOINT_OF, type Verb } from '../api/decisions';
import type { Submission } from '../api/submissionSchema';
import { refusalText } from '../components/Notice';
import { DecisionDialog } from '../reporting/DecisionDialog';
import '../reporting/words';
import { useSession } from '../session/SessionContext';
import { may, reach } from '../session/session';
import type { QueuedFile } from './queue';
import styles from './Submit.module.css';

interface Props {
  readonly one: QueuedFile;
  readonly submission: Submission;
  readonly onLetter: () => void;
  readonly onDecided: (submission: Submission, text: string) => void;
}

/** What became of a file that was sent: whether it counts, its letter, and what can be saved of it. */
export function Submitted({ one, submission, onLetter, onDecided }: Props) {
  const { phase } = one;
  return (
    <>
      {phase === 'done' && <Standing submission={submission} onDecided={onDecided} />}
      <LetterState one={one} onLetter={onLetter} />
      <Fetchable id={submission.id} done={phase === 'done' || phase === 'rejected'} />
    </>
  );
}

/** Whether the version counts, and what its province can do about that at once. */
function Standing({ submission, onDecided }: Pick<Props, 'submission' | 'onDecided'>) {
  const { t } = useTranslation();
  const { access } = useSession();
  const [asked, setAsked] = useState<Verb | null>(null);
  const { standing, waiting, fileName } = submission;
  const lost = waiting !== null && waiting.lost > 0;
  // For a closed period the ministry alone confirms.
  const verbs: readonly Verb[] =
    standing === 'waiting'
      ? lost || reach(access, ENDPOINT_OF.confirm) === 'all'
        ? ['confirm', 'withdraw']
        : ['withdraw']
      : standing === 'current'
        ? ['withdraw']
        : [];
  return (
    <div data-standing={standing ?? ''}>
      {waiting !== null && standing === 'waiting' && (
        <p className={styles.late}>
          {t(lost ? 'decision.lost' : 'decision.closed', { lost: waiting.lost, of: waiting.of })}
        </p>
      )}
      {standing === 'withdrawn' && <p className={styles.late}>{t('submit.withdrawn')}</p>}
      <div className={styles.verbs}>
        {verbs
          .filter((verb) => may(access, ENDPOINT_OF[verb]))
          .map((verb) => (
            <Button
              key={verb}
              size="small"
              appearance={verb === 'confirm' ? 'primary' : 'secondary'}
              aria-label={t('submit.decide', { verb: t(`decision.${verb}`), name: fileName })}
              onClick={() => setAsked(verb)}
            >
              {t(`decision.${verb}`)}
            </Button>
          ))}
      </div>
      {asked !== null && (
        <DecisionDialog
          report={submission}
          verb={asked}
          onDone={(done) => {
            setAsked(null);
            onDecided(done, t(`decision.done.${asked}`, { name: done.fileName }));
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

/** Whether the letter is noted down; where that failed, why, and the way to do it again. */
function LetterState({ one, onLetter }: Pick<Props, 'one' | 'onLetter'>) {
  const { t } = useTranslation();
  const { letter } = one;
  if (letter === null) return null;
  const { state, error } = letter;
  if (state !== 'failed' || error === null) {
    return (
      <p className={styles.phase} data-letter-state={state}>
        <span aria-hidden>{state === 'kept' ? '✓' : '…'}</span> {t(`submit.letter.${state}`)}
      </p>
    );
  }
  const detail = refusalText(error, t);
  return (
    <div data-letter-state={state}>
      <p className={styles.late} role="alert">
        {t('submit.coverFailed', { detail })}
      </p>
      <div className={styles.verbs}>
        <Button size="small" onClick={onLetter}>
          {t('submit.letter.again')}
        </Button>
      </div>
    </div>
  );
}

/** What can be saved of a version that was taken in. */
function Fetchable({ id, done }: { readonly id: string; readonly done: boolean }) {
  const { t } = useTranslation();
  const { access } = useSession();
  const of = (what: string): string => `api/submissions/${encodeURIComponent(id)}/${what}`;
  return (
    <p className={styles.links}>
      {done && may(access, 'GetSubmissionReceipt') && (
        <>
          <a href={of('receipt')} download data-receipt>
            {t('submit.receipt')}
          </a>
          <a href={of('receipt?format=html')} target="_blank" rel="noreferrer">
            {t('submit.receiptPage')}
          </a>
        </>
      )}
      {done && may(access, 'GetSubmissionMarked') && (
        <a href={of('marked')} download>
          {t('reports.marked')}
        </a>
      )}
      {may(access, 'GetSubmissionOriginal') && (
        <a href={of('original')} download>
          {t('submit.original')}
        </a>
      )}
    </p>
  );
}
