import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submissions } from '../api/submissionSchema';
import type { Loaded } from '../api/useResource';
import { Empty } from '../components/Notice';
import { translateSelection } from '../cube/boundary';
import type { Indicator } from '../cube/cube';
import { ReportsCard } from '../reports/ReportsCard';
import type { SourceQuestion } from '../sources/question';
import type { PageContext } from './context';
import { IndicatorCard } from './IndicatorCard';
import kpi from './Kpi.module.css';
import { KpiCard } from './KpiCard';
import { kpisFor } from './kpis';
import { MapCard } from './MapCard';
import styles from './Overview.module.css';
import { RankingCard } from './RankingCard';
import { rank } from './ranking';
import { TrendCard } from './TrendCard';
import type { Overview } from './useOverview';

// Asked for by few and drawn in a panel of its own: not part of the first load.
const SourceDrawer = lazy(() => import('../sources/SourceDrawer'));

interface Props {
  readonly overview: Overview;
  readonly submissions: Loaded<Submissions>;
}

/** The page "Tổng quan": figures against targets, where, when, and the reports behind them. */
export function OverviewPage({ overview, submissions }: Props) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<SourceQuestion | null>(null);
  const { cube, boundary, index, indicator, state, selected, format, units } = overview;

  const showSource = (about: Indicator, areas: readonly string[]): void => {
    const names = areas.map((code) => boundary.byCode.get(code)?.name ?? code);
    setQuestion({
      indicator: about,
      areas: areas.flatMap((code) => boundary.byCode.get(code)?.filedUnder ?? [code]),
      title: names.length === 0 ? t('source.nation') : names.join(', '),
    });
  };
  const context: PageContext = { ...overview, showSource };

  const kpis = useMemo(
    () => kpisFor(cube, index, units, selected.size > 0, state.period),
    [cube, index, units, selected, state.period],
  );
  const ranked = useMemo(
    () => (indicator === null ? [] : rank(index, boundary, indicator, state.period)),
    [index, boundary, indicator, state.period],
  );
  const filedUnder = useMemo(
    () =>
      selected.size === 0
        ? null
        : new Set([...selected].flatMap((code) => boundary.byCode.get(code)?.filedUnder ?? [])),
    [selected, boundary],
  );
  const pickFiled = (area: string, add: boolean): void => {
    const unit = boundary.unitOf.get(area);
    const codes = unit === undefined ? translateSelection(cube, [area], boundary.id) : [unit];
    if (codes.length === 1 && codes[0] !== undefined) overview.pickProvince(codes[0], add);
    else if (codes.length > 1) overview.change({ selected: codes });
  };

  return (
    <>
      <section className={kpi.row} aria-label={t('kpi.label')}>
        {kpis.map((item) => (
          <KpiCard key={item.id} kpi={item} context={context} />
        ))}
      </section>
      {indicator === null ? (
        <Empty text={`${t('load.emptyTitle')}. ${t('load.empty')}`} />
      ) : (
        <>
          <div className={styles.map}>
            <MapCard context={context} indicator={indicator} units={ranked} />
          </div>
          <div className={styles.middle}>
            <RankingCard context={context} indicator={indicator} units={ranked} />
            <IndicatorCard context={context} />
          </div>
        </>
      )}
      <div className={styles.right}>
        {indicator !== null && <TrendCard context={context} indicator={indicator} />}
        <ReportsCard
          loaded={submissions}
          dataset={state.dataset}
          filedUnder={filedUnder}
          format={format}
          onProvince={pickFiled}
        />
      </div>
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
