import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerIssue, MOST_ANSWER_LETTERS } from '../api/answers';
import { type ApiError, failureOf } from '../api/http';
import type { Issue } from '../api/submissionSchema';
import { RefusalBar } from '../components/RefusalBar';
import type { Language } from '../state/viewState';
import styles from './Answer.module.css';

interface Props {
  readonly submission: string;
  readonly issue: Issue;
  readonly language: Language;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** "Đúng, vì …". What was typed stays when the service refuses it; Escape leaves. */
export function AnswerForm({ submission, issue, language, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(issue.answered?.reason ?? '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // In a card that scrolls the buttons would be out of sight below the text.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const missing = reason.trim() === '';

  const send = async (): Promise<void> => {
    setTried(true);
    if (missing || busy) return;
    setBusy(true);
    setError(null);
    try {
      await answerIssue(submission, issue, reason.trim());
      onDone();
    } catch (refusal) {
      setBusy(false);
      setError(failureOf(refusal));
    }
  };

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={t('answer.openFor', { message: language === 'vi' ? issue.message : issue.messageEn })}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || busy) return;
        // Escape also clears what is picked on the page; here it only leaves the form.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field
        required
        label={t('answer.label')}
        hint={t('answer.hint')}
        validationMessage={tried && missing ? t('answer.missing') : undefined}
      >
        <Textarea
          autoFocus
          rows={3}
          maxLength={MOST_ANSWER_LETTERS}
          value={reason}
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
      <RefusalBar error={error} />
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {t('answer.send')}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onCancel}>
          {t('answer.cancel')}
        </Button>
      </div>
    </form>
  );
}
