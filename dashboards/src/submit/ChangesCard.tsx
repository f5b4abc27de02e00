import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../api/submissionSchema';
import { type Check, type Destination, getValues, getVersions } from '../api/submitting';
import { useResource } from '../api/useResource';
import { Card } from '../components/Card';
import table from '../components/DataTable.module.css';
import { Empty, Failure, Loading } from '../components/Notice';
import { fold } from '../format/fold';
import { visualOf } from '../pages/definition';
import type { SubmitContext } from './context';
import { type Change, differenceOf } from './difference';
import styles from './Submit.module.css';
import { nameOf, textOf } from './values';

/** What the file says otherwise than the version of the same report that counts now. */
export function ChangesCard({ context }: { readonly context: SubmitContext }) {
  const { t } = useTranslation();
  const { page, shown, to } = context;
  const definition = visualOf(page, 'changes');
  const check = shown?.check ?? null;
  return (
    <Card area="changes" type={definition.type} order={definition.phone.order} title={t(definition.title)}>
      {check === null || to === null || shown?.submission != null ? (
        <Empty text={t(shown === null ? 'submit.noFiles' : 'submit.notChecked')} />
      ) : (
        <Compared key={check.sha256} context={context} check={check} to={to} />
      )}
    </Card>
  );
}

interface Props {
  readonly context: SubmitContext;
  readonly check: Check;
  readonly to: Destination;
}

function Compared({ context, check, to }: Props) {
  const { t } = useTranslation();
  const load = useCallback(
    async (signal: AbortSignal) => {
      const before = versionBefore(await getVersions(to, signal), check.file);
      return { before, values: before === null ? [] : await getValues(before.id, signal) };
    },
    [to, check.file],
  );
  const { resource, reload } = useResource(load);
  const { data } = resource;
  const difference = useMemo(() => differenceOf(data?.values ?? [], check.observations), [data, check]);
  if (resource.state === 'failed') return <Failure error={resource.error} onRetry={reload} />;
  if (data === null) return <Loading label={t('load.loading')} />;
  const { before } = data;
  if (before === null) return <p className={styles.quiet}>{t('submit.firstVersion')}</p>;
  if (before.sha256 === check.sha256) {
    return <p className={styles.quiet}>{t('submit.sameBytes', { n: before.version })}</p>;
  }
  const { added, removed, changed, same } = difference;
  if (added.length + removed.length + changed.length === 0) {
    return <p className={styles.quiet}>{t('submit.noChange', { n: same, version: before.version })}</p>;
  }
  const kinds = [
    ['removed', removed],
    ['changed', changed],
    ['added', added],
  ] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys.
    <div className={table.scroll} tabIndex={0}>
      <p className={styles.quiet} data-against={before.version}>
        {t('submit.against', {
          version: before.version,
          added: added.length,
          changed: changed.length,
          removed: removed.length,
          same,
        })}
      </p>
      {removed.length > 0 && <p className={styles.late}>{t('submit.willWait')}</p>}
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
          {kinds.flatMap(([kind, list]) =>
            list.map((one, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fact may be stated twice.
              <Row key={`${kind}${n}`} kind={kind} change={one} context={context} />
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly kind: 'added' | 'removed' | 'changed';
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

/** The version that a new file of this name would replace. */
function versionBefore(versions: readonly Submission[], file: string): Submission | null {
  const same = versions.filter(
    (one) => fold(one.fileName) === fold(file) && (one.standing === 'current' || one.standing === 'waiting'),
  );
  return same.find((one) => one.standing === 'current') ?? same.at(-1) ?? null;
}
