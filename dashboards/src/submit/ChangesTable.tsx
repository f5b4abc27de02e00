import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import type { SubmitContext } from './context';
import type { Change, Difference } from './difference';
import styles from './Submit.module.css';
import { nameOf, textOf } from './values';

/** Rows drawn at most of each kind. */
const MOST_ROWS = 300;

const KINDS = ['removed', 'changed', 'added'] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  readonly context: SubmitContext;
  readonly difference: Omit<Difference, 'same'>;
}

/** Values that two versions state otherwise, what is lost first. */
export function ChangesTable({ context, difference }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t('submit.column.change')}</th>
            <th>{t('submit.column.indicator')}</th>
            <th>{t('submit.column.period')}</th>
            <th className={table.number}>{t('submit.column.before')}</th>
            <th className={table.number}>{t('submit.column.after')}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.flatMap((kind) =>
            difference[kind].slice(0, MOST_ROWS).map((one, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fact may be stated twice.
              <Row key={`${kind}${n}`} kind={kind} change={one} context={context} />
            )),
          )}
        </tbody>
      </table>
      {KINDS.filter((kind) => difference[kind].length > MOST_ROWS).map((kind) => (
        <p key={kind} className={styles.quiet}>
          {t(`submit.${kind}`)}: {t('submit.more', { n: MOST_ROWS, of: difference[kind].length })}
        </p>
      ))}
    </>
  );
}

interface RowProps {
  readonly kind: Kind;
  readonly change: Change;
  readonly context: SubmitContext;
}

function Row({ kind, change, context }: RowProps) {
  const { t } = useTranslation();
  const { indicators, format } = context;
  const { before, after } = change;
  const one = after ?? before;
  if (one === null) return null;
  return (
    <tr data-change={kind}>
      <td>{t(`submit.${kind}`)}</td>
      <td>
        {nameOf(one, indicators, format)}
        {one.subject !== null && <small className={styles.about}>{one.subject}</small>}
      </td>
      <td>{format.period(one.period)}</td>
      <td className={table.number}>{before === null ? '–' : textOf(before, indicators, format)}</td>
      <td className={table.number}>{after === null ? '–' : textOf(after, indicators, format)}</td>
    </tr>
  );
}
