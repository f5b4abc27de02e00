import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Correction, Verdict } from '../api/review';
import type { CatalogueIndicator, ReviewedFigure } from '../api/reviewSchema';
import type { Format } from '../format/format';
import { CorrectForm } from './CorrectForm';
import styles from './Review.module.css';
import { kindOf } from './ReviewText';
import { KIND_SIGNS, STATE_SIGNS } from './signs';

interface Props {
  readonly figure: ReviewedFigure;
  readonly number: number;
  readonly of: number;
  readonly format: Format;
  readonly catalogue: readonly CatalogueIndicator[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayDecide: boolean;
  readonly busy: boolean;
  readonly correcting: boolean;
  readonly problem: string | null;
  /** Asks for the figures anew; null where that would not help. */
  readonly onReload: (() => void) | null;
  readonly onDecide: (verdict: Verdict, correction?: Correction) => void;
  readonly onCorrect: (on: boolean) => void;
  readonly onStep: (step: number) => void;
}

/** What was read at one place, what was decided about it, and what can be decided. */
export function FigurePanel(props: Props) {
  const {
    figure,
    number,
    of,
    format,
    names,
    mayDecide,
    busy,
    correcting,
    problem,
    onReload,
    onDecide,
    onCorrect,
    onStep,
  } = props;
  const { t } = useTranslation();
  const { observation, decision, counted, state } = figure;
  const kind = kindOf(observation.kind);
  const rows: [string, React.ReactNode][] = [
    ['indicator', names.get(observation.indicator) ?? observation.indicator],
    [
      'value',
      amountOf(observation.value, observation.valueMax, observation.unit, format, t('review.noValue')),
    ],
    ['kind', `${KIND_SIGNS[kind]} ${t(`kind.${kind}`)}`],
    ['period', format.period(observation.period)],
    [
      'qualifier',
      observation.qualifier === null
        ? null
        : t(`review.qualifiers.${observation.qualifier}`, { defaultValue: observation.qualifier }),
    ],
    ['subject', observation.subject],
    ['base', observation.base],
    ['programme', observation.programme],
    [
      'place',
      observation.source?.cell == null
        ? null
        : [observation.source.sheet, observation.source.cell].filter((part) => part != null).join(' · '),
    ],
    ['pattern', observation.pattern],
    ['confidence', `${format.number(observation.confidence * 100)} %`],
  ];
  return (
    <aside className={styles.panel} aria-label={t('review.figure')}>
      <h2>
        {t('review.number', { n: number, of })}
        <span className={styles.state} data-state={state}>
          {STATE_SIGNS[state]} {t(`review.state.${state}`)}
        </span>
      </h2>
      <blockquote className={styles.quote}>{observation.source?.quote}</blockquote>
      <dl className={styles.facts}>
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{t(`review.row.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {decision !== null && (
        <p className={styles.decision}>
          {t(`review.decided.${decision.verdict}`, {
            by: decision.decided.by,
            at: format.dateTime(decision.decided.at),
          })}
          {counted !== null && (
            <>
              {' '}
              <strong>
                {names.get(counted.indicator) ?? counted.indicator}:{' '}
                {amountOf(counted.value, counted.valueMax, counted.unit, format, t('review.noValue'))} ·{' '}
                {t(`kind.${kindOf(counted.kind)}`)} · {format.period(counted.period)}
              </strong>
            </>
          )}
          {decision.decided.reason !== null && ` ${decision.decided.reason}`}
        </p>
      )}
      {problem !== null && (
        <div className={styles.problem} role="alert">
          {problem}{' '}
          {onReload !== null && (
            <Button size="small" onClick={onReload}>
              {t('review.reload')}
            </Button>
          )}
        </div>
      )}
      {mayDecide && !correcting && (
        <div className={styles.verbs}>
          <Key
            shortcut="1"
            label={t('review.confirm')}
            primary
            disabled={busy}
            onClick={() => onDecide('confirmed')}
          />
          <Key shortcut="2" label={t('review.correct')} disabled={busy} onClick={() => onCorrect(true)} />
          <Key
            shortcut="3"
            label={t('review.discard')}
            disabled={busy}
            onClick={() => onDecide('discarded')}
          />
          {decision !== null && (
            <Key
              shortcut="0"
              label={t('review.reopen')}
              disabled={busy}
              onClick={() => onDecide('reopened')}
            />
          )}
        </div>
      )}
      {mayDecide && correcting && (
        <CorrectForm
          key={figure.key}
          {...props}
          onCancel={() => onCorrect(false)}
          onSend={(correction) => onDecide('corrected', correction)}
        />
      )}
      <div className={styles.verbs}>
        <Key shortcut="↑" label={t('review.previous')} disabled={number === 1} onClick={() => onStep(-1)} />
        <Key shortcut="↓" label={t('review.next')} disabled={number === of} onClick={() => onStep(1)} />
      </div>
      <p className={styles.hint}>{t(mayDecide ? 'review.hint' : 'review.readOnly')}</p>
    </aside>
  );
}

interface KeyProps {
  readonly shortcut: string;
  readonly label: string;
  readonly primary?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** A button with its key on it. */
function Key({ shortcut, label, primary = false, disabled, onClick }: KeyProps) {
  return (
    <Button
      appearance={primary ? 'primary' : 'secondary'}
      disabled={disabled}
      onClick={onClick}
      aria-keyshortcuts={shortcut === '↑' ? 'ArrowUp' : shortcut === '↓' ? 'ArrowDown' : shortcut}
    >
      <kbd className={styles.key} aria-hidden>
        {shortcut}
      </kbd>{' '}
      {label}
    </Button>
  );
}

function amountOf(
  value: number | null,
  valueMax: number | null,
  unit: string | null,
  format: Format,
  none: string,
): string {
  if (value === null) return none;
  const numbers =
    valueMax === null ? format.number(value) : `${format.number(value)} – ${format.number(valueMax)}`;
  return unit === null ? numbers : `${numbers} ${format.unit(unit)}`;
}
