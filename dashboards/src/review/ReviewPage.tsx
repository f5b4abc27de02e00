import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiError, failureOf } from '../api/http';
import { type Correction, decideFigure, getIndicators, getReview, type Verdict } from '../api/review';
import type { Review } from '../api/reviewSchema';
import { useResource } from '../api/useResource';
import { Failure, Loading, refusalText } from '../components/Notice';
import type { Format } from '../format/format';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { FigurePanel } from './FigurePanel';
import { nextFigure } from './next';
import styles from './Review.module.css';
import { ReviewText } from './ReviewText';
import { addReviewWords } from './words';

interface Props {
  readonly submission: string;
  readonly format: Format;
  readonly onClose: () => void;
  /** Something was decided: figures elsewhere may be others now. */
  readonly onChanged: () => void;
}

/** Rà soát văn bản: the text of a report on one side, what was read from it on the other. */
export default function ReviewPage({ submission, format, onClose, onChanged }: Props) {
  const { t, i18n } = useTranslation();
  addReviewWords(i18n);
  const ask = useCallback((signal: AbortSignal) => getReview(submission, signal), [submission]);
  const { resource, reload } = useResource(ask);
  useEffect(() => {
    const before = document.title;
    document.title = `${t('review.title')} – ${t('title')}`;
    return () => {
      document.title = before;
    };
  }, [t]);
  if (resource.state === 'loading' || resource.state === 'off') return <Loading label={t('load.loading')} />;
  if (resource.data === null) return <Failure error={resource.error} onRetry={reload} />;
  return (
    <Loaded
      key={submission}
      review={resource.data}
      format={format}
      onClose={onClose}
      onChanged={onChanged}
      onReload={reload}
    />
  );
}

interface LoadedProps {
  readonly review: Review;
  readonly format: Format;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onReload: () => void;
}

const KEYS: Readonly<Record<string, Verdict>> = { '1': 'confirmed', '3': 'discarded', '0': 'reopened' };

function Loaded({ review, format, onClose, onChanged, onReload }: LoadedProps) {
  const { t } = useTranslation();
  const { access } = useSession();
  const [figures, setFigures] = useState(review.figures);
  useEffect(() => setFigures(review.figures), [review]);
  const catalogue = useResource(getIndicators).resource.data?.items ?? [];
  const names = useMemo(
    () => new Map(catalogue.map((one) => [one.id, format.language === 'vi' ? one.nameVi : one.nameEn])),
    [catalogue, format.language],
  );
  const firstOpen = figures.findIndex((figure) => figure.state === 'open');
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const [correcting, setCorrecting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [said, setSaid] = useState('');
  const text = useRef<HTMLElement>(null);
  const figure = figures[at];
  const mayDecide = may(access, 'DecideFigure') && review.submission.standing !== 'withdrawn';
  const open = figures.filter((one) => one.state === 'open').length;

  const select = (index: number, focus: boolean): void => {
    setAt(index);
    setCorrecting(false);
    setError(null);
    if (focus) text.current?.querySelector<HTMLElement>(`[data-figure="${index}"]`)?.focus();
  };

  const decide = async (verdict: Verdict, correction?: Correction): Promise<void> => {
    if (figure === undefined || busy || !mayDecide) return;
    if (verdict === 'reopened' && figure.decision === null) return;
    setBusy(true);
    setError(null);
    try {
      const decided = await decideFigure(review.submission.id, figure, verdict, correction);
      const after = figures.map((one) => (one.key === decided.key ? decided : one));
      setFigures(after);
      setSaid(t(`review.said.${verdict}`, { quote: decided.observation.source?.quote ?? '' }));
      select(verdict === 'reopened' ? at : nextFigure(after, at), true);
    } catch (refusal) {
      setError(failureOf(refusal));
    } finally {
      setBusy(false);
    }
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, select, textarea') !== null)
      return;
    const verdict = KEYS[event.key];
    const step =
      event.key === 'ArrowDown' || event.key === 'ArrowRight'
        ? 1
        : event.key === 'ArrowUp' || event.key === 'ArrowLeft'
          ? -1
          : 0;
    if (verdict !== undefined) void decide(verdict);
    else if (event.key === '2' && mayDecide && figure !== undefined) setCorrecting(true);
    else if (step !== 0 && target.closest('[data-figure]') !== null)
      select(Math.min(Math.max(at + step, 0), figures.length - 1), true);
    else return;
    event.preventDefault();
  };

  const close = (): void => {
    onChanged();
    onClose();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the figures and buttons within it, none of its own.
    <div className={styles.page} onKeyDown={onKeyDown} data-review={review.submission.id}>
      <header className={styles.head}>
        <button type="button" className={styles.back} onClick={close}>
          ← {t('review.back')}
        </button>
        <h1>
          {t('review.title')}: {review.submission.fileName}
        </h1>
        <p>
          {review.submission.areaName ?? t('reports.unknownArea')}
          {review.submission.period !== null && ` · ${format.period(review.submission.period)}`} ·{' '}
          {t('reports.version', { n: review.submission.version })} ·{' '}
          {t('review.counts', { n: figures.length, open })}
        </p>
        {review.decidedSinceAccepted > 0 && (
          <p className={styles.note}>{t('review.since', { n: review.decidedSinceAccepted })}</p>
        )}
      </header>
      <ReviewText
        ref={text}
        text={review.text}
        figures={figures}
        names={names}
        at={at}
        onSelect={(index) => select(index, false)}
      />
      {figure === undefined ? (
        <aside className={styles.panel} aria-label={t('review.figure')}>
          <p>{t('review.none')}</p>
        </aside>
      ) : (
        <FigurePanel
          figure={figure}
          number={at + 1}
          of={figures.length}
          format={format}
          catalogue={catalogue}
          names={names}
          mayDecide={mayDecide}
          busy={busy}
          correcting={correcting}
          problem={error === null ? null : refusalText(error, t)}
          onReload={error?.status === 412 ? onReload : null}
          onDecide={(verdict, correction) => void decide(verdict, correction)}
          onCorrect={(on) => {
            setCorrecting(on);
            if (!on) select(at, true);
          }}
          onStep={(step) => select(Math.min(Math.max(at + step, 0), figures.length - 1), true)}
        />
      )}
      <div className={styles.live} role="status">
        {said}
      </div>
    </div>
  );
}
