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
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { ChangesTable } from './ChangesTable';
import type { SubmitContext } from './context';
import { differenceOf } from './difference';
import styles from './Submit.module.css';
import { SubmittedChanges } from './SubmittedChanges';

/** What the file says otherwise than the version that counts now; once it is in, what it has changed. */
export function ChangesCard({ context }: { readonly context: SubmitContext }) {
  const { t } = useTranslation();
  const { access } = useSession();
  const { page, shown, to } = context;
  const definition = visualOf(page, 'changes');
  const check = shown?.check ?? null;
  return (
    <Card area="changes" type={definition.type} order={definition.phone.order} title={t(definition.title)}>
      {shown?.submission != null ? (
        shown.phase === 'done' && may(access, 'GetSubmissionDifference') ? (
          <SubmittedChanges key={shown.submission.id} context={context} submission={shown.submission.id} />
        ) : (
          <Empty text={t('submit.noDifference')} />
        )
      ) : check === null || to === null ? (
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
      <ChangesTable context={context} difference={difference} />
    </div>
  );
}

/** The version that a new file of this name would replace. */
function versionBefore(versions: readonly Submission[], file: string): Submission | null {
  const same = versions.filter(
    (one) => fold(one.fileName) === fold(file) && (one.standing === 'current' || one.standing === 'waiting'),
  );
  return same.find((one) => one.standing === 'current') ?? same.at(-1) ?? null;
}
