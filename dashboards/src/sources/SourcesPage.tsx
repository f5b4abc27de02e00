import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getAllSubmissions } from '../api/endpoints';
import { getManyObservations } from '../api/observations';
import { useResource } from '../api/useResource';
import { Empty, Failure, Loading } from '../components/Notice';
import type { Indicator } from '../cube/cube';
import { useMarkMenu } from '../interaction/useMarkMenu';
import { Slicers } from '../overview/Slicers';
import type { Overview } from '../overview/useOverview';
import { visualContext } from '../overview/visualContext';
import { PageGrid } from '../pages/PageGrid';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { picksOn, withPick } from '../state/picks';
import type { SourcesContext } from './context';
import { FilesCard } from './FilesCard';
import { sourcedValues } from './facts';
import { NumberCard } from './NumberCard';
import { OriginCard } from './OriginCard';
import { ValuesCard } from './ValuesCard';
import './words';
import { within } from './within';

const MarkMenu = lazy(() => import('../interaction/MarkMenu'));

/** More areas than these are asked for as the whole country at once. */
const FEW_AREAS = 12;

interface Props {
  readonly overview: Overview;
}

/** The page "Nguồn số liệu". */
export default function SourcesPage({ overview }: Props) {
  const { t } = useTranslation();
  const { access } = useSession();
  if (!may(access, 'ListObservations')) return <Empty text={t('session.onlySignedIn')} />;
  const { indicator } = overview;
  if (indicator === null) return <Empty text={`${t('load.emptyTitle')}. ${t('load.empty')}`} />;
  return (
    <>
      <Slicers context={overview} onKind={overview.chooseKind} />
      <Sources overview={overview} indicator={indicator} />
    </>
  );
}

function Sources({ overview, indicator }: Props & { readonly indicator: Indicator }) {
  const { t } = useTranslation();
  const menu = useMarkMenu();
  const { page, state, cube, boundary, index, change } = overview;
  const base = useMemo(
    () => visualContext({ ...overview, showSource: null, openMenu: menu.open }, 'values'),
    [overview, menu.open],
  );
  const [file, setFile] = useState<string | null>(null);
  // Filed under a code of either boundary; few are asked for one by one.
  const filed = useMemo(() => base.shown.flatMap((unit) => unit.filedUnder), [base.shown]);
  const asked = base.narrowed && filed.length <= FEW_AREAS ? filed.join() : '';
  // A rate that is recomputed comes from two other figures.
  const counts = state.kind === 'actual' && indicator.aggregation === 'ratio' ? indicator : null;
  const indicators = [indicator.id, counts?.numerator, counts?.denominator].filter((id) => id != null).join();
  const load = useCallback(
    (signal: AbortSignal) =>
      getManyObservations(
        {
          dataset: state.dataset,
          areas: asked === '' ? [] : asked.split(','),
          indicators: indicators.split(','),
          kind: state.kind,
          official: state.figures === 'accepted',
        },
        signal,
      ),
    [state.dataset, state.kind, state.figures, asked, indicators],
  );
  const { resource, reload } = useResource(load);
  const { dataset } = state;
  const askFiles = useCallback((signal: AbortSignal) => getAllSubmissions(dataset, signal), [dataset]);
  const reports = useResource(askFiles).resource.data;
  const files = useMemo(() => new Map((reports?.items ?? []).map((one) => [one.id, one])), [reports]);
  const all = useMemo(() => {
    const wanted = new Set(filed);
    const items = within(resource.data?.items ?? [], state.period).filter(
      (one) => !base.narrowed || (one.area !== null && wanted.has(one.area)),
    );
    return sourcedValues(items, cube, boundary, index);
  }, [resource.data, state.period, base.narrowed, filed, cube, boundary, index]);
  const values = useMemo(
    () => (file === null ? all : all.filter((one) => one.observation.submission === file)),
    [all, file],
  );
  const key = picksOn(state.picks, 'values')[0] ?? null;
  const chosen = values.find((one) => one.key === key) ?? null;
  const context: SourcesContext = {
    ...base,
    values,
    more: resource.data?.more ?? false,
    chosen,
    choose: (to) => change({ picks: withPick(state.picks, 'values', 'value', to === null ? [] : [to]) }),
    files,
    file,
    chooseFile: setFile,
  };
  const of = (visual: string): SourcesContext => ({ ...context, visual });
  if (resource.state === 'failed') return <Failure error={resource.error} onRetry={reload} />;
  if (resource.data === null) return <Loading label={t('load.loading')} />;
  return (
    <>
      <PageGrid
        page={page}
        focus={state.focus}
        onUnfocus={() => change({ focus: null })}
        lead={<NumberCard context={of('number')} indicator={indicator} />}
        render={(id) => {
          if (id === 'values') return <ValuesCard context={of(id)} />;
          if (id === 'files') return <FilesCard context={of(id)} all={all} />;
          return <OriginCard context={of(id)} />;
        }}
      />
      <Suspense>{menu.mark !== null && <MarkMenu menu={menu} context={base} />}</Suspense>
    </>
  );
}
