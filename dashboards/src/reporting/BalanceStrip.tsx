import { useTranslation } from 'react-i18next';
import type { Ledger } from '../api/ledgerSchema';
import type { Resource } from '../api/useResource';
import { Failure } from '../components/Notice';
import type { ReportingContext } from './context';
import styles from './Reporting.module.css';
import { isShown } from './tally';

interface Props {
  readonly context: ReportingContext;
  readonly ledger: Resource<Ledger>;
}

/** Whether anything was lost, and how complete reporting is under the filters. */
export function BalanceStrip({ context, ledger }: Props) {
  const { t } = useTranslation();
  const { matrix, scope, format } = context;
  const cells = matrix.cells.filter((cell) => isShown(cell, scope));
  const full = cells.filter((cell) => cell.filed === cell.expected).length;
  const partial = cells.filter((cell) => cell.filed > 0 && cell.filed < cell.expected).length;
  const accepted = cells.filter((cell) => cell.state === 'accepted').length;
  const share =
    cells.length === 0 ? null : `${format.number(Math.round((full / cells.length) * 1000) / 10)} %`;
  const cards: [string, string, string][] = [
    ['share', share ?? '–', t('reporting.ofCells', { n: full, of: cells.length })],
    ['accepted', format.number(accepted), t('reporting.ofCells', { n: accepted, of: cells.length })],
    ['partial', format.number(partial), t('reporting.partialHint')],
    [
      'silent',
      format.number(cells.filter((cell) => cell.state === 'silent').length),
      t('reporting.silentHint'),
    ],
  ];
  return (
    <section className={styles.strip} aria-label={t('reporting.balance')}>
      {cards.map(([id, value, hint]) => (
        <article key={id} data-card={id}>
          <h2>{t(`reporting.card.${id}`)}</h2>
          <p data-value>{value}</p>
          <small>{hint}</small>
        </article>
      ))}
      <article data-card="ledger" className={styles.ledger}>
        <h2>{t('reporting.card.ledger')}</h2>
        {ledger.state === 'failed' && ledger.data === null && (
          <Failure error={ledger.error} onRetry={context.reload} />
        )}
        {ledger.data !== null && (
          <>
            <p data-balance>
              <Term n={ledger.data.received} word={t('reporting.term.received')} /> =
              <Term n={ledger.data.done} word={t('reporting.term.done')} /> +
              <Term n={ledger.data.rejected} word={t('reporting.term.rejected')} /> +
              <Term n={ledger.data.failed} word={t('reporting.term.failed')} /> +
              <Term n={ledger.data.open} word={t('reporting.term.open')} />
            </p>
            <small>{t(ledger.data.balanced ? 'header.balanced' : 'header.unbalanced')}</small>
          </>
        )}
      </article>
    </section>
  );
}

function Term({ n, word }: { readonly n: number; readonly word: string }) {
  return (
    <span className={styles.term}>
      <strong>{n}</strong> {word}
    </span>
  );
}
