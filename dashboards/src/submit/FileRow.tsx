import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { wordFor } from '../components/Notice';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { mayBeSent, type Phase, type QueuedFile } from './queue';
import styles from './Submit.module.css';

interface Props {
  readonly one: QueuedFile;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onRemove: () => void;
}

/** A sign for each phase: colour alone says nothing to some. */
const SIGNS: Readonly<Record<Phase, string>> = {
  waiting: '○',
  checking: '…',
  uncheckable: '!',
  good: '✓',
  bad: '✕',
  sending: '…',
  reading: '…',
  broken: '!',
  done: '✓',
  rejected: '✕',
  failed: '✕',
  repeated: '=',
};

/** One file: how far it is, what it came to, and what can be fetched once it is in. */
export function FileRow({ one, isShown, onShow, onRemove }: Props) {
  const { t } = useTranslation();
  const { file, phase, progress, check, submission, error } = one;
  const name = file?.name ?? t('submit.nothingName');
  const moving = phase === 'checking' || phase === 'sending';
  return (
    <li className={styles.file} data-file={name} data-phase={phase} data-shown={isShown}>
      <div className={styles.fileHead}>
        <button
          type="button"
          className={styles.name}
          aria-pressed={isShown}
          aria-label={t('submit.show', { name })}
          onClick={onShow}
        >
          {name}
        </button>
        {mayBeSent(one) && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={t('submit.remove', { name })}
            onClick={onRemove}
          />
        )}
      </div>
      <p className={styles.phase}>
        <span aria-hidden>{SIGNS[phase]}</span> {t(`submit.phase.${phase}`)}
        {check !== null && phase !== 'checking' && (
          <small>
            {t('submit.valuesCount', { n: check.observations.length })} ·{' '}
            {t('submit.issuesCount', { n: check.issues.length })}
          </small>
        )}
      </p>
      {moving && (
        <progress
          className={styles.progress}
          value={progress}
          max={1}
          aria-label={t('submit.progress', { percent: Math.round(progress * 100) })}
        />
      )}
      {error !== null && (
        <p className={styles.late} role="alert">
          {error.failure === 'status' && error.status !== 401
            ? error.detail
            : t(wordFor(error), { status: error.status ?? '' })}
        </p>
      )}
      {submission !== null && (
        <Fetchable id={submission.id} done={phase === 'done' || phase === 'rejected'} />
      )}
    </li>
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
