import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review, ReviewedFigure } from '../api/reviewSchema';
import { type Place, piecesOf, placesByParagraph } from './pieces';
import styles from './Review.module.css';
import { KIND_SIGNS, STATE_SIGNS } from './signs';

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly text: Review['text'];
  readonly figures: readonly ReviewedFigure[];
  readonly names: ReadonlyMap<string, string>;
  readonly at: number;
  readonly onSelect: (index: number) => void;
}

/** The text as it was read, with every figure in it; figures of tables are listed below. */
export function ReviewText({ ref, text, figures, names, at, onSelect }: Props) {
  const { t } = useTranslation();
  const { inText, inCells } = useMemo(() => split(text, figures), [text, figures]);
  const mark = (index: number, words: string) => (
    <Mark
      key={`f${index}`}
      index={index}
      words={words}
      figure={figures[index]}
      names={names}
      isAt={index === at}
      onSelect={onSelect}
    />
  );
  return (
    <section ref={ref} className={styles.text} aria-label={t('review.text')}>
      <ul className={styles.legend} aria-label={t('review.legend')}>
        {(['actual', 'target', 'plan'] as const).map((kind) => (
          <li key={kind}>
            <span data-kind={kind} className={styles.sample}>
              {KIND_SIGNS[kind]}
            </span>{' '}
            {t(`kind.${kind}`)}
          </li>
        ))}
        {(['open', 'confirmed', 'corrected', 'discarded'] as const).map((state) => (
          <li key={state}>
            {STATE_SIGNS[state]} {t(`review.state.${state}`)}
          </li>
        ))}
      </ul>
      {text.missing && <p className={styles.note}>{t('review.missing')}</p>}
      {!text.complete && <p className={styles.note}>{t('review.partial')}</p>}
      {text.paragraphs.map((paragraph, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change their order.
        <p key={n} className={styles.paragraph}>
          {piecesOf(paragraph.text, paragraph.start, inText.get(n) ?? []).map((piece) =>
            piece.figure === null ? piece.text : mark(piece.figure, piece.text),
          )}
        </p>
      ))}
      {inCells.length > 0 && (
        <>
          <h2>{t('review.cells')}</h2>
          <ul className={styles.cells}>
            {inCells.map((index) => {
              const source = figures[index]?.observation.source;
              return (
                <li key={index}>
                  <small>{[source?.sheet, source?.cell].filter((part) => part != null).join(' · ')}</small>{' '}
                  {mark(index, source?.quote ?? '')}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

interface MarkProps {
  readonly index: number;
  readonly words: string;
  readonly figure: ReviewedFigure | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly isAt: boolean;
  readonly onSelect: (index: number) => void;
}

function Mark({ index, words, figure, names, isAt, onSelect }: MarkProps) {
  const { t } = useTranslation();
  if (figure === undefined) return words;
  const { observation, state, counted } = figure;
  const kind = kindOf(counted?.kind ?? observation.kind);
  const name = names.get(counted?.indicator ?? observation.indicator) ?? observation.indicator;
  return (
    <button
      type="button"
      className={styles.mark}
      data-figure={index}
      data-kind={kind}
      data-state={state}
      aria-pressed={isAt}
      onClick={() => onSelect(index)}
      onFocus={() => onSelect(index)}
    >
      <span className={styles.words}>{words}</span>
      <sup aria-hidden>
        {KIND_SIGNS[kind]}
        {STATE_SIGNS[state]}
        {index + 1}
      </sup>
      <span className={styles.live}>
        {t('review.mark', {
          words: words === '' ? (observation.source?.quote ?? '') : '',
          kind: t(`kind.${kind}`),
          name,
          state: t(`review.state.${state}`),
        })}
      </span>
    </button>
  );
}

export function kindOf(kind: string): 'actual' | 'target' | 'plan' {
  return kind === 'target' || kind === 'plan' ? kind : 'actual';
}

/** Of tables only what waits or was decided: the rest is looked at in the file. */
function split(text: Review['text'], figures: readonly ReviewedFigure[]) {
  const places: Place[] = [];
  const inCells: number[] = [];
  figures.forEach((figure, index) => {
    const source = figure.observation.source;
    if (source?.start != null && source.cell === null && text.paragraphs.length > 0) {
      places.push({ figure: index, start: source.start, length: source.length ?? 0 });
    } else if (figure.state !== 'read') inCells.push(index);
  });
  return { inText: placesByParagraph(text.paragraphs, places), inCells };
}
