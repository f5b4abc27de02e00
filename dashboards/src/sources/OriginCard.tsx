import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import definitions from '../components/Definitions.module.css';
import { Empty } from '../components/Notice';
import { fullText } from '../overview/describe';
import IssueList from '../reports/IssueList';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { VisualFrame } from '../visual/VisualFrame';
import { placeOf, type SourcesContext } from './context';
import type { SourcedValue } from './facts';
import { ObservationItem } from './ObservationItem';
import { readingOfObservation } from './readingOf';
import styles from './Sources.module.css';

/** The chosen value at its place: cell or sentence, the version of the report, the original, and who says otherwise. */
export function OriginCard({ context }: { readonly context: SourcesContext }) {
  const { t } = useTranslation();
  const { chosen } = context;
  return (
    <VisualFrame
      context={context}
      twin={null}
      sheet={() => ({
        title: t('sources.origin'),
        columns: [t('sources.about'), t('sources.around')],
        rows: chosen === null ? [] : factsOf(chosen, context, t),
      })}
    >
      {chosen === null ? (
        <Empty text={t('sources.choose')} />
      ) : (
        <Origin key={chosen.key} chosen={chosen} context={context} />
      )}
    </VisualFrame>
  );
}

function Origin({ chosen, context }: { readonly chosen: SourcedValue; readonly context: SourcesContext }) {
  const { t } = useTranslation();
  const { access } = useSession();
  const [open, setOpen] = useState(false);
  const { files, format, cube } = context;
  const { observation, alternatives } = chosen;
  const indicator = cube.indicators.get(observation.indicator);
  const { submission } = observation;
  const report = submission === null ? undefined : files.get(submission);
  const of = (what: string): string => `api/submissions/${encodeURIComponent(submission ?? '')}/${what}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys.
    <div className={styles.origin} tabIndex={0} data-origin={chosen.key}>
      {observation.source?.quote != null && <blockquote>{observation.source.quote}</blockquote>}
      <dl className={definitions.definitions}>
        {factsOf(chosen, context, t).map(([what, text]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {submission !== null && (
        <p className={styles.ways}>
          <strong>{report?.fileName ?? submission}</strong>
          {report?.receivedAt != null && (
            <span>
              {t('sources.version', { n: report.version, time: format.dateTime(report.receivedAt) })}
            </span>
          )}
          {may(access, 'GetSubmissionOriginal') && (
            <a href={of('original')} download data-original>
              {t('sources.original')}
            </a>
          )}
          {may(access, 'GetSubmissionMarked') && (
            <a href={of('marked')} download>
              {t('reports.marked')}
            </a>
          )}
          {may(access, 'GetSubmissionReceipt') && (
            <a href={of('receipt?format=html')} target="_blank" rel="noreferrer">
              {t('sources.receipt')}
            </a>
          )}
          {may(access, 'GetSubmissionIssues') && (
            <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('sources.findings')}
            </button>
          )}
        </p>
      )}
      {open && submission !== null && <IssueList submission={submission} format={format} />}
      <h3>{t('sources.alternatives')}</h3>
      {alternatives.length === 0 || indicator === undefined ? (
        <p>{t('sources.noAlternatives')}</p>
      ) : (
        <ul className={styles.list} data-alternatives={alternatives.length}>
          {alternatives.map((item, n) => (
            <ObservationItem
              // biome-ignore lint/suspicious/noArrayIndexKey: two reports may state the very same value.
              key={n}
              item={item}
              place={placeOf(context, item.area, t('source.nation'))}
              file={
                item.submission === null ? null : (files.get(item.submission)?.fileName ?? item.submission)
              }
              indicator={indicator}
              format={format}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is known of a value, as pairs of what and what it is. */
function factsOf(
  { observation, standing }: SourcedValue,
  context: SourcesContext,
  t: ReturnType<typeof useTranslation>['t'],
): [string, string][] {
  const { cube, format } = context;
  const indicator = cube.indicators.get(observation.indicator);
  const { source, reported, subject, sector, programme, confidence } = observation;
  const facts: [string, string | null | undefined][] = [
    [t('sources.sheet'), source?.sheet],
    [t('sources.cell'), source?.cell],
    [
      t('sources.sentence'),
      source?.start == null || source.cell !== null
        ? null
        : t('source.sentence', { start: source.start, end: source.start + (source.length ?? 0) }),
    ],
    [t('sources.reads'), [reported?.value, reported?.unit].filter(Boolean).join(' ')],
    [
      t('sources.understood'),
      indicator === undefined ? null : fullText(readingOfObservation(observation), indicator, format),
    ],
    [t('sources.column.indicator'), indicator === undefined ? observation.indicator : format.name(indicator)],
    [t('sources.column.place'), placeOf(context, observation.area, t('source.nation'))],
    [t('sources.column.period'), format.period(observation.period)],
    [t('sources.about'), [subject, sector, programme].filter((text) => text !== null).join(' · ')],
    [t('sources.sure'), confidence === null ? null : `${Math.round(confidence * 100)} %`],
    [t('sources.column.standing'), t(`sources.standing.${standing}`)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] != null && fact[1] !== '');
}
