import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submissions } from '../api/submissionSchema';
import type { Loaded } from '../api/useResource';
import { Empty, Loading } from '../components/Notice';
import { translateSelection } from '../cube/boundary';
import type { Indicator } from '../cube/cube';
import { useMarkMenu } from '../interaction/useMarkMenu';
import { PageGrid } from '../pages/PageGrid';
import { ReportsCard } from '../reports/ReportsCard';
import { reportsOf } from '../reports/reportsOf';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import type { SourceQuestion } from '../sources/question';
import { pathOf } from '../state/paths';
import { awaitingOf, basisOf, basisOfReports } from './basis';
import type { PageContext, VisualContext } from './context';
import { IndicatorCard } from './IndicatorCard';
import kpi from './Kpi.module.css';
import { KpiCard } from './KpiCard';
import { kpisFor } from './kpis';
import { MapCard } from './MapCard';
import { RankingCard } from './RankingCard';
import { HIGHEST_FIRST, rank } from './ranking';
import { Slicers } from './Slicers';
import { TrendCard } from './TrendCard';
import type { Overview } from './useOverview';
import { keepEqual, visualContext } from './visualContext';

// Asked for by few and drawn in a panel of their own: not part of the first load.
const SourceDrawer = lazy(() => import('../sources/SourceDrawer'));
const DrilledRanking = lazy(() => import('../drill/DrilledRanking'));
const DrilledTrend = lazy(() => import('../drill/DrilledTrend'));
const MarkMenu = lazy(() => import('../interaction/MarkMenu'));

/** Visuals of one indicator and one period: they say on how many provinces they rest. The others say it of each number. */
const BASED: ReadonlySet<string> = new Set(['map', 'ranking']);

interface Props {
  readonly overview: Overview;
  readonly submissions: Loaded<Submissions>;
}

/** The page "Tổng quan": figures against targets, where, when, and the reports behind them. */
export default function OverviewPage({ overview, submissions }: Props) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<SourceQuestion | null>(null);
  const menu = useMarkMenu();
  const maySee = may(useSession().access, 'ListObservations');
  const { cube, boundary, index, indicator, state, format } = overview;
  const reports = state.figures === 'accepted' ? null : submissions.resource.data;

  const showSource = useCallback(
    (about: Indicator, areas: readonly string[]): void => {
      const names = areas.map((code) => boundary.byCode.get(code)?.name ?? code);
      setQuestion({
        indicator: about,
        areas: areas.flatMap((code) => boundary.byCode.get(code)?.filedUnder ?? [code]),
        title: names.length === 0 ? t('source.nation') : names.join(', '),
      });
    },
    [boundary, t],
  );
  const context: PageContext = useMemo(
    () => ({ ...overview, showSource: maySee ? showSource : null, openMenu: menu.open }),
    [overview, maySee, showSource, menu.open],
  );
  const awaiting = useMemo(() => awaitingOf(boundary.units, reports), [boundary, reports]);
  const before = useRef<ReadonlyMap<string, VisualContext>>(new Map());
  const contexts = useMemo(
    () =>
      new Map(
        context.page.visuals.map(({ id }): [string, VisualContext] => {
          const one = keepEqual({ ...visualContext(context, id), awaiting }, before.current.get(id));
          if (indicator === null || !BASED.has(id)) return [id, one];
          return [id, { ...one, basis: basisOf(index, one.shown, indicator, state.period, awaiting) }];
        }),
      ),
    [context, index, indicator, state.period, awaiting],
  );
  before.current = contexts;

  return (
    <>
      <Slicers context={overview} onKind={overview.chooseKind} />
      <PageGrid
        page={context.page}
        focus={state.focus}
        onUnfocus={() => context.change({ focus: null })}
        lead={<Kpis context={of(contexts, 'kpis')} />}
        render={(id) => {
          const one = of(contexts, id);
          if (id === 'reports') return <Reports context={one} submissions={submissions} />;
          if (indicator === null) {
            return id === 'map' ? <Empty text={`${t('load.emptyTitle')}. ${t('load.empty')}`} /> : null;
          }
          if (id === 'map') return <RankedMap context={one} indicator={indicator} />;
          const path = pathOf(state.paths, id);
          if (path !== null && (id === 'ranking' || id === 'trend')) {
            const Drilled = id === 'ranking' ? DrilledRanking : DrilledTrend;
            return (
              <Suspense fallback={<Loading label={t('load.loading')} />}>
                <Drilled context={one} indicator={indicator} path={path} />
              </Suspense>
            );
          }
          if (id === 'ranking') return <RankedBars context={one} indicator={indicator} />;
          if (id === 'trend') return <TrendCard context={one} indicator={indicator} />;
          return <IndicatorCard context={one} />;
        }}
      />
      <Suspense>{menu.mark !== null && <MarkMenu menu={menu} context={context} />}</Suspense>
      <Suspense>
        {question !== null && (
          <SourceDrawer
            question={question}
            dataset={state.dataset}
            kind={state.kind}
            period={state.period}
            cube={cube}
            submissions={submissions.resource.data?.items ?? []}
            format={format}
            onClose={() => setQuestion(null)}
          />
        )}
      </Suspense>
    </>
  );
}

/** The definition names every visual, so a miss is a fault of this code. */
function of(contexts: ReadonlyMap<string, VisualContext>, id: string): VisualContext {
  const found = contexts.get(id);
  if (found === undefined) throw new RangeError(`No visual ${id}.`);
  return found;
}

function Kpis({ context }: { readonly context: VisualContext }) {
  const { t } = useTranslation();
  const { cube, index, units, narrowed, state } = context;
  const kpis = useMemo(
    () => kpisFor(cube, index, units, narrowed, state.period),
    [cube, index, units, narrowed, state.period],
  );
  return (
    <section className={kpi.row} aria-label={t('kpi.label')}>
      {kpis.map((item) => (
        <KpiCard key={item.id} kpi={item} context={context} />
      ))}
    </section>
  );
}

interface OneProps {
  readonly context: VisualContext;
  readonly indicator: Indicator;
}

function RankedMap({ context, indicator }: OneProps) {
  const { index, shown, state } = context;
  const units = useMemo(
    () => rank(index, shown, indicator, state.period),
    [index, shown, indicator, state.period],
  );
  return <MapCard context={context} indicator={indicator} units={units} />;
}

function RankedBars({ context, indicator }: OneProps) {
  const { index, shown, state, visual } = context;
  const order = state.sort?.visual === visual ? state.sort : HIGHEST_FIRST;
  const units = useMemo(
    () => rank(index, shown, indicator, state.period, order),
    [index, shown, indicator, state.period, order],
  );
  return <RankingCard context={context} indicator={indicator} units={units} />;
}

function Reports({ context, submissions }: { context: VisualContext; submissions: Loaded<Submissions> }) {
  const { boundary, cube, narrowed, shown, change, state, awaiting } = context;
  const filedUnder = useMemo(
    () => (narrowed ? new Set(shown.flatMap((unit) => unit.filedUnder)) : null),
    [narrowed, shown],
  );
  const { data } = submissions.resource;
  const basis = useMemo(
    () =>
      data === null
        ? null
        : basisOfReports(shown, reportsOf(data.items, state.dataset, filedUnder), awaiting),
    [data, shown, state.dataset, filedUnder, awaiting],
  );
  const pickFiled = (area: string, add: boolean): void => {
    const unit = boundary.unitOf.get(area);
    const codes = unit === undefined ? translateSelection(cube, [area], boundary.id) : [unit];
    if (codes.length === 1 && codes[0] !== undefined) context.pickProvince(codes[0], add);
    else if (codes.length > 1) change({ selected: codes, from: context.visual });
  };
  return (
    <ReportsCard
      context={{ ...context, basis }}
      loaded={submissions}
      filedUnder={filedUnder}
      onProvince={pickFiled}
    />
  );
}
