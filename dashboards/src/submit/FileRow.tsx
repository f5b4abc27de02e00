import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../api/submissionSchema';
import { refusalText } from '../components/Notice';
import { mayBeSent, type Phase, type QueuedFile } from './queue';
import styles from './Submit.module.css';
import { Submitted } from './Submitted';

interface Props {
  readonly one: QueuedFile;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onRemove: () => void;
  readonly onLetter: () => void;
  readonly onDecided: (submission: Submission, text: string) => void;
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
export function FileRow({ one, isShown, onShow, onRemove, onLetter, onDecided }: Props) {
  const { t } = useTranslation();
  const { file, phase, progress, check, submission, error } = one;
  const name = file?.name ?? t('submit.nothingName');
  const waits = phase === 'done' && submission?.standing === 'waiting';
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
        <span aria-hidden>{waits ? '?' : SIGNS[phase]}</span> {t(`submit.phase.${waits ? 'waits' : phase}`)}
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
          {refusalText(error, t)}
        </p>
      )}
      {submission !== null && (
        <Submitted one={one} submission={submission} onLetter={onLetter} onDecided={onDecided} />
      )}
    </li>
  );
}
