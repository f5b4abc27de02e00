import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decide, type Verb } from '../api/decisions';
import { type ApiError, failureOf } from '../api/http';
import type { Submission } from '../api/submissionSchema';
import { RefusalBar } from '../components/RefusalBar';

interface Props {
  readonly report: Submission;
  readonly verb: Verb;
  readonly onDone: (report: Submission) => void;
  readonly onClose: () => void;
}

/** As long as the service takes. */
const MOST_LETTERS = 2000;

/** Asks before a decision is taken: what it does, a reason and a due day where they belong. */
export function DecisionDialog({ report, verb, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const needsReason = verb === 'return' || verb === 'withdraw';
  const noReason = needsReason && reason.trim() === '';

  const send = async (): Promise<void> => {
    setTried(true);
    if (noReason) return;
    setBusy(true);
    setError(null);
    try {
      const details = { ...(needsReason ? { reason: reason.trim() } : {}), ...(due === '' ? {} : { due }) };
      onDone(await decide(report, verb, details));
    } catch (refusal) {
      setBusy(false);
      setError(failureOf(refusal));
    }
  };

  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_, data) => {
        if (!data.open && !busy) onClose();
      }}
    >
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <DialogBody>
            <DialogTitle>{t(`decision.title.${verb}`)}</DialogTitle>
            <DialogContent>
              <p>
                <strong>{report.fileName}</strong> · {report.areaName ?? t('reports.unknownArea')}
              </p>
              <p>{t(`decision.what.${verb}`)}</p>
              {needsReason && (
                <Field
                  required
                  label={t('decision.reason')}
                  validationMessage={tried && noReason ? t('decision.reasonMissing') : undefined}
                >
                  <Textarea
                    rows={4}
                    maxLength={MOST_LETTERS}
                    value={reason}
                    onChange={(_, data) => setReason(data.value)}
                  />
                </Field>
              )}
              {verb === 'return' && (
                <Field label={t('decision.due')} hint={t('decision.dueHint')}>
                  <Input type="date" min={today()} value={due} onChange={(_, data) => setDue(data.value)} />
                </Field>
              )}
              <RefusalBar error={error} />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {t(`decision.${verb}`)}
              </Button>
              <Button disabledFocusable={busy} onClick={onClose}>
                {t('decision.cancel')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** The day in Viet Nam, as a date field wants it. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
