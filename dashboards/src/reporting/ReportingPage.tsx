import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getAllSubmissions } from '../api/endpoints';
import type { Ledger } from '../api/ledgerSchema';
import { type Loaded, useResource } from '../api/useResource';
import { Empty, Failure, Loading } from '../components/Notice';
import { ALL_PERIODS } from '../cube/period';
import { scopeOf, selectionsOf } from '../interaction/scope';
import { useMarkMenu } from '../interaction/useMarkMenu';
import type { PageContext } from '../overview/context';
import { Slicers } from '../overview/Slicers';
import type { Overview } from '../overview/useOverview';
import { visualContext } from '../overview/visualContext';
import { PageGrid } from '../pages/PageGrid';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { BalanceStrip } from './BalanceStrip';
import type { ReportingContext } from './context';
import { MatrixCard } from './MatrixCard';
import { latestVersions, reportedPeriods, reportingMatrix } from './matrix';
import { RemindersCard } from './RemindersCard';
import { SeverityCard } from './SeverityCard';
import { TallyCard } from './TallyCard';
import { TasksCard } from './TasksCard';
import { byState } from './tally';
import './words';

const MarkMenu = lazy(() => import('../interaction/MarkMenu'));

interface Props {
  readonly overview: Overview;
  readonly ledger: Loaded<Ledger>;
  /** Asks for everything else of the page anew, after a decision. */
  readonly onChanged: () => void;
}

/** The page "Tình hình báo cáo". */
export default function ReportingPage({ overview, ledger, onChanged }: Props) {
  const { t } = useTranslation();
  const menu = useMarkMenu();
  const { access } = useSession();
  const { state, boundary, change } = overview;
  const { dataset } = state;
  const ask = useCallback((signal: AbortSignal) => getAllSubmissions(dataset, signal), [dataset]);
  const { resource, reload } = useResource(may(access, 'ListSubmissions') ? ask : null);
  const items = resource.data?.items;
  const all = useMemo(() => reportedPeriods(items ?? []), [items]);
  const periods = useMemo(() => (state.period === ALL_PERIODS ? all : [state.period]), [all, state.period]);
  const matrix = useMemo(() => reportingMatrix(items ?? [], boundary, periods), [items, boundary, periods]);
  const strays = useMemo(
    () => latestVersions(items ?? []).filter((report) => report.area === null || report.period === null),
    [items],
  );
  const context: PageContext = useMemo(
    () => ({ ...overview, showSource: null, openMenu: menu.open }),
    [overview, menu.open],
  );
  const contexts = useMemo(() => {
    const selections = selectionsOf({ ...state, selected: [...context.selected] });
    const again = (): void => {
      reload();
      onChanged();
    };
    return new Map(
      context.page.visuals.map(({ id }): [string, ReportingContext] => {
        const scope = scopeOf(context.page, selections, id);
        return [id, { ...visualContext(context, id), scope, matrix, strays, reload: again }];
      }),
    );
  }, [context, state, matrix, strays, reload, onChanged]);
  const of = (id: string): ReportingContext => {
    const found = contexts.get(id);
    if (found === undefined) throw new RangeError(`No visual ${id}.`);
    return found;
  };

  if (resource.state === 'off') return <Empty text={t('session.onlySignedIn')} />;
  if (resource.state === 'loading') return <Loading label={t('load.loading')} />;
  if (resource.data === null) return <Failure error={resource.error} onRetry={reload} />;
  return (
    <>
      <Slicers context={overview} onKind={overview.chooseKind} periods={all} />
      <PageGrid
        page={context.page}
        focus={state.focus}
        onUnfocus={() => change({ focus: null })}
        lead={<BalanceStrip context={of('balance')} ledger={ledger.resource} />}
        render={(id) => {
          const one = of(id);
          if (id === 'matrix') return <MatrixCard context={one} />;
          if (id === 'tasks') return <TasksCard context={one} />;
          if (id === 'reminders') return <RemindersCard context={one} />;
          if (id === 'states') return <States context={one} />;
          return <SeverityCard context={one} />;
        }}
      />
      <Suspense>{menu.mark !== null && <MarkMenu menu={menu} context={context} />}</Suspense>
    </>
  );
}

function States({ context }: { readonly context: ReportingContext }) {
  const { t } = useTranslation();
  const { matrix, scope } = context;
  const tallies = useMemo(() => byState(matrix.cells, scope), [matrix, scope]);
  return <TallyCard context={context} field="state" subtitle={t('reporting.cells')} tallies={tallies} />;
}
