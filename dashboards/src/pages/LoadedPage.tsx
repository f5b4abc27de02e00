import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../App.module.css';
import type { CubeBody } from '../api/cubeSchema';
import type { Ledger } from '../api/ledgerSchema';
import type { Submissions } from '../api/submissionSchema';
import type { Loaded } from '../api/useResource';
import { Loading } from '../components/Notice';
import { Cube } from '../cube/cube';
import type { Format } from '../format/format';
import { type Overview, useOverview } from '../overview/useOverview';
import { type ViewState, withLent } from '../state/viewState';
import { DrillBar } from './DrillBar';
import { loadOverview, loadReporting, loadSources } from './load';
import { pageOf } from './pages';

const OverviewPage = lazy(loadOverview);
const ReportingPage = lazy(loadReporting);
const SourcesPage = lazy(loadSources);
const FiltersPane = lazy(() => import('../pane/FiltersPane'));

interface Props {
  readonly body: CubeBody;
  readonly state: ViewState;
  readonly change: (part: Partial<ViewState>) => void;
  readonly format: Format;
  readonly submissions: Loaded<Submissions>;
  readonly ledger: Loaded<Ledger>;
  /** Asks for everything anew: something was decided. */
  readonly onChanged: () => void;
  /** Told how complete the figures are, whenever that changes. */
  readonly onCoverage: (coverage: Overview['coverage']) => void;
  readonly children: React.ReactNode;
}

/** A page once its figures are there: slicers, the visuals, and the filters pane beside them. */
export function LoadedPage(props: Props) {
  const { body, change, format, submissions, ledger, onChanged, onCoverage, children } = props;
  const { t } = useTranslation();
  const state = useMemo(() => withLent(props.state), [props.state]);
  const cube = useMemo(() => new Cube(body), [body]);
  const page = pageOf(state.page);
  const overview = useOverview(page, cube, state, change, format);
  const { coverage } = overview;
  useEffect(() => onCoverage(coverage), [onCoverage, coverage]);
  const places = [...overview.selected].map((code) => overview.boundary.byCode.get(code)?.name ?? code);
  const marks = state.picks.flatMap(({ field, values }) =>
    values.map((value) => t(`field.${field}.${value}`, { defaultValue: value })),
  );
  const names = [...places, ...marks].join(', ');
  return (
    <>
      <div className={styles.warnings}>{children}</div>
      <div className={styles.body}>
        <main id="main" className={styles.main}>
          <DrillBar context={overview} />
          <Suspense fallback={<Loading label={t('load.loading')} />}>
            {state.page === 'reporting' ? (
              <ReportingPage overview={overview} ledger={ledger} onChanged={onChanged} />
            ) : state.page === 'sources' ? (
              <SourcesPage overview={overview} />
            ) : (
              <OverviewPage overview={overview} submissions={submissions} />
            )}
          </Suspense>
        </main>
        <Suspense>{state.pane && <FiltersPane context={overview} />}</Suspense>
      </div>
      <Announcer names={names} />
    </>
  );
}

/** Tells a screen reader what a click has filtered; says nothing before the first. */
function Announcer({ names }: { readonly names: string }) {
  const { t } = useTranslation();
  const said = useRef(names);
  const touched = useRef(false);
  if (said.current !== names) touched.current = true;
  said.current = names;
  const text = names === '' ? t('live.cleared') : t('live.filtered', { names });
  return (
    <div className={styles.live} role="status">
      {touched.current ? text : ''}
    </div>
  );
}
