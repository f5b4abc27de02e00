import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../api/submissionSchema';
import type { Format } from '../format/format';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import styles from './Answer.module.css';
import { AnswerForm } from './AnswerForm';
import './words';

interface Props {
  readonly issue: Issue;
  /** The version that it was found in; null for a check, which cannot be answered. */
  readonly submission: string | null;
  readonly format: Format;
  readonly onAnswered: () => void;
}

/** What was answered to a finding, by whom and when, and the way to answer it. */
export function IssueAnswer({ issue, submission, format, onAnswered }: Props) {
  const { t } = useTranslation();
  const { access } = useSession();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // Whoever used keys goes on from where the form was opened.
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const { answered, message } = issue;
  const here = useRef<HTMLDivElement>(null);
  const answeredAt = answered?.at;
  const lastAt = useRef(answeredAt);
  // The answer comes a moment after it was sent, and pushes what follows out of sight.
  useEffect(() => {
    if (answeredAt !== lastAt.current) here.current?.scrollIntoView({ block: 'nearest' });
    lastAt.current = answeredAt;
  }, [answeredAt]);
  // A report that was not taken is mended by another file, never by words.
  const answerable =
    submission !== null &&
    issue.concern !== null &&
    issue.severity !== 'blocker' &&
    may(access, 'AnswerIssue');
  const verb = answered === null ? 'open' : 'again';
  return (
    <div ref={here}>
      {answered !== null && (
        <p className={styles.answered} data-answered>
          <strong>
            <span aria-hidden>✓</span> {t('answer.answered')}
          </strong>{' '}
          <q>{answered.reason}</q>
          <small>
            {t('answer.who', {
              by: answered.by,
              at: format.dateTime(answered.at),
              version: answered.version,
            })}
          </small>
        </p>
      )}
      {answerable && (
        <button
          ref={button}
          type="button"
          className={styles.open}
          aria-expanded={open}
          aria-label={t(`answer.${verb}For`, { message })}
          onClick={() => setOpen(!open)}
        >
          {t(`answer.${verb}`)}
        </button>
      )}
      {answerable && open && (
        <AnswerForm
          submission={submission}
          issue={issue}
          language={format.language}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setSaid(t('answer.done'));
            onAnswered();
          }}
        />
      )}
      {answerable && (
        <span role="status" className={styles.said}>
          {said}
        </span>
      )}
    </div>
  );
}
