import { useTranslation } from 'react-i18next';
import type { SourcePlace } from '../api/submissionSchema';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import { menuHandlers } from '../interaction/useMarkMenu';
import { fullText } from '../overview/describe';
import type { Sheet } from '../visual/sheet';
import { VisualFrame } from '../visual/VisualFrame';
import { placeOf, type SourcesContext } from './context';
import type { SourcedValue } from './facts';
import { readingOfObservation } from './readingOf';
import styles from './Sources.module.css';

/** Rows drawn at most; the export has them all. */
const MOST_ROWS = 500;

/** Every reported value behind the number; one is chosen to see its place. */
export function ValuesCard({ context }: { readonly context: SourcesContext }) {
  const { t } = useTranslation();
  const { values, more, chosen, choose, format, cube } = context;
  const text = (one: SourcedValue): string => {
    const indicator = cube.indicators.get(one.observation.indicator);
    const reading = readingOfObservation(one.observation);
    return indicator === undefined ? String(reading.value ?? '') : fullText(reading, indicator, format);
  };
  const name = (one: SourcedValue): string => {
    const indicator = cube.indicators.get(one.observation.indicator);
    return indicator === undefined ? one.observation.indicator : format.name(indicator);
  };
  const mixed = new Set(values.map((one) => one.observation.indicator)).size > 1;
  const reports = new Set(values.map((one) => one.observation.submission)).size;
  const limit = more ? values.length : MOST_ROWS;
  return (
    <VisualFrame
      context={context}
      subtitle={t('sources.count', { n: values.length, files: reports })}
      twin={null}
      sheet={() => valuesSheet(context, name, text, t)}
    >
      {values.length === 0 ? (
        <Empty text={t('sources.empty')} />
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('sources.column.place')}</th>
                {mixed && <th scope="col">{t('sources.column.indicator')}</th>}
                <th scope="col">{t('sources.column.period')}</th>
                <th scope="col" className={table.number}>
                  {t('sources.column.value')}
                </th>
                <th scope="col">{t('sources.column.where')}</th>
                <th scope="col">{t('sources.column.standing')}</th>
              </tr>
            </thead>
            <tbody>
              {values.slice(0, MOST_ROWS).map((one) => {
                const { area, period, subject, source } = one.observation;
                const place = placeOf(context, area, t('source.nation'));
                return (
                  <tr key={one.key} data-picked={one === chosen} data-source={one.key}>
                    <td>
                      <button
                        type="button"
                        className={table.link}
                        aria-pressed={one === chosen}
                        aria-label={`${place}, ${format.period(period)}: ${t('sources.show', { value: text(one) })}`}
                        onClick={() => choose(one === chosen ? null : one.key)}
                        {...menuHandlers((x, y) => {
                          const unit = area === null ? undefined : context.boundary.unitOf.get(area);
                          if (unit === undefined) return;
                          context.openMenu({
                            visual: context.visual,
                            field: 'area',
                            code: unit,
                            name: place,
                            x,
                            y,
                          });
                        })}
                      >
                        {place}
                      </button>
                      {subject !== null && <small className={styles.subject}>{subject}</small>}
                    </td>
                    {mixed && <td>{name(one)}</td>}
                    <td>{format.period(period)}</td>
                    <td className={table.number}>{text(one)}</td>
                    <td>{whereOf(source)}</td>
                    <td data-standing={one.standing}>
                      {t(`sources.standing.${one.standing}`)}
                      {one.alternatives.length > 0 && ` (+${one.alternatives.length})`}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {(more || values.length > MOST_ROWS) && (
            <p className={table.muted}>{t('sources.most', { n: Math.min(limit, MOST_ROWS) })}</p>
          )}
        </div>
      )}
    </VisualFrame>
  );
}

/** Sheet and cell, or the first words of the sentence. */
export function whereOf(source: SourcePlace | null): string {
  if (source === null) return '';
  if (source.cell !== null) return source.sheet === null ? source.cell : `${source.sheet}!${source.cell}`;
  const quote = source.quote ?? '';
  return quote.length > FIRST_WORDS ? `“${quote.slice(0, FIRST_WORDS)}…”` : quote === '' ? '' : `“${quote}”`;
}

const FIRST_WORDS = 36;

function valuesSheet(
  context: SourcesContext,
  name: (one: SourcedValue) => string,
  text: (one: SourcedValue) => string,
  t: ReturnType<typeof useTranslation>['t'],
): Sheet {
  const { format, files } = context;
  return {
    title: t('sources.values'),
    columns: [
      t('sources.column.place'),
      t('sources.column.indicator'),
      t('sources.about'),
      t('sources.column.period'),
      t('sources.column.value'),
      t('export.asShown'),
      t('sources.reads'),
      t('sources.column.file'),
      t('sources.sheet'),
      t('sources.cell'),
      t('sources.around'),
      t('sources.column.standing'),
    ],
    rows: context.values.map((one) => {
      const { observation } = one;
      return [
        placeOf(context, observation.area, t('source.nation')),
        name(one),
        observation.subject,
        format.period(observation.period),
        observation.value,
        text(one),
        [observation.reported?.value, observation.reported?.unit].filter(Boolean).join(' '),
        observation.submission === null
          ? null
          : (files.get(observation.submission)?.fileName ?? observation.submission),
        observation.source?.sheet ?? null,
        observation.source?.cell ?? null,
        observation.source?.quote ?? null,
        t(`sources.standing.${one.standing}`),
      ];
    }),
  };
}
