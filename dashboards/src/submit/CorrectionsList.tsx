import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiError, failureOf } from '../api/http';
import { type Correction, forgetCorrection } from '../api/mapping';
import type { Destination } from '../api/submitting';
import { refusalText } from '../components/Notice';
import { placeName, type SubmitContext } from './context';
import styles from './Submit.module.css';

interface Props {
  readonly corrections: readonly Correction[];
  readonly context: SubmitContext;
  readonly to: Destination;
  readonly mayForget: boolean;
  readonly onForgotten: (heading: string) => void;
}

/** What headings of the province were said to mean, by whom and when, each until it is forgotten. */
export function CorrectionsList({ corrections, context, to, mayForget, onForgotten }: Props) {
  const { t } = useTranslation();
  const { provinces, indicators, format } = context;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const forget = async ({ id, heading }: Correction): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await forgetCorrection(to.area, to.dataset, id);
      onForgotten(heading);
    } catch (refusal) {
      setError(failureOf(refusal));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className={styles.corrections} data-corrections>
      <h3 className={styles.part}>{t('submit.meaning.said', { place: placeName(provinces, to.area) })}</h3>
      {corrections.length === 0 && <p className={styles.quiet}>{t('submit.meaning.nothingSaid')}</p>}
      <ul>
        {corrections.map((one) => {
          const { id, heading, indicator, given } = one;
          return (
            <li key={id} data-correction={heading}>
              <div>
                <q>{heading}</q> →{' '}
                <strong>
                  {indicator === null
                    ? t('submit.meaning.none')
                    : (indicators.get(indicator)?.name[format.language] ?? indicator)}
                </strong>
                {given !== null && (
                  <small className={styles.about}>
                    {given.by} · {format.dateTime(given.at)}
                    {given.reason !== null && ` · ${given.reason}`}
                  </small>
                )}
              </div>
              {mayForget && (
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={t('submit.meaning.forgetFor', { heading })}
                  onClick={() => void forget(one)}
                >
                  {t('submit.meaning.forget')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {error !== null && (
        <p className={styles.late} role="alert">
          {refusalText(error, t)}
        </p>
      )}
    </section>
  );
}
