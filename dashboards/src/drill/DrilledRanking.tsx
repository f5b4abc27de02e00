import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getManyObservations } from '../api/observations';
import { useResource } from '../api/useResource';
import { Empty, Failure, Loading } from '../components/Notice';
import type { Indicator } from '../cube/cube';
import { basisOf } from '../overview/basis';
import type { VisualContext } from '../overview/context';
import { HIGHEST_FIRST, rank } from '../overview/ranking';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import { type Crumb, DrilledBars } from './DrilledBars';
import { byEnterprise, byRegion, COUNTRY, regionOf, regionStep } from './levels';
import './words';

interface Props {
  readonly context: VisualContext;
  readonly indicator: Indicator;
  readonly path: readonly string[];
}

/** Việt Nam › region › province › enterprise. */
export default function DrilledRanking(props: Props) {
  const { t } = useTranslation();
  const { indicator, path } = props;
  const { index, shown, state, visual, cube, pickProvince } = props.context;
  const [, region, province] = path;
  const order = state.sort?.visual === visual ? state.sort : HIGHEST_FIRST;
  const members = useMemo(
    () =>
      region === undefined
        ? shown
        : shown.filter((unit) => regionStep(regionOf(cube, unit.code) ?? '') === region),
    [shown, region, cube],
  );
  const bars = useMemo(
    () =>
      region === undefined
        ? byRegion(cube, index, members, indicator, state.period, order)
        : rank(index, members, indicator, state.period, order),
    [region, cube, index, members, indicator, state.period, order],
  );
  const units = useMemo(
    () => members.filter((unit) => (path[2] ?? unit.code) === unit.code),
    [members, path],
  );
  // Below the country the bars rest on less than the page does.
  const context = useMemo(
    () => ({
      ...props.context,
      basis: basisOf(index, units, indicator, state.period, props.context.awaiting),
    }),
    [props.context, index, units, indicator, state.period],
  );
  const regionName = members[0] === undefined ? null : regionOf(cube, members[0].code);
  const crumbs: Crumb[] = [{ name: t('hierarchy.country'), path: [COUNTRY] }];
  if (region !== undefined) crumbs.push({ name: regionName ?? region, path: [COUNTRY, region] });
  if (region !== undefined && province !== undefined) {
    const name = cube.areas.get(province)?.name ?? province;
    return (
      <Enterprises
        context={context}
        indicator={indicator}
        province={province}
        crumbs={[...crumbs, { name, path }]}
      />
    );
  }
  return (
    <DrilledBars
      context={context}
      indicator={indicator}
      bars={bars}
      crumbs={crumbs}
      level={t(region === undefined ? 'hierarchy.region' : 'ranking.province')}
      below={(code) => (region === undefined ? [COUNTRY, code] : [COUNTRY, region, code])}
      onPick={region === undefined ? null : pickProvince}
      provinces={region === undefined ? [] : members.map((unit) => unit.code)}
    />
  );
}

interface EnterprisesProps {
  readonly context: VisualContext;
  readonly indicator: Indicator;
  readonly province: string;
  readonly crumbs: readonly Crumb[];
}

/** The values of single enterprises are asked for when the last level is reached, and only of who may see them. */
function Enterprises({ context, indicator, province, crumbs }: EnterprisesProps) {
  const { t } = useTranslation();
  const { access } = useSession();
  const { boundary, state, visual } = context;
  const order = state.sort?.visual === visual ? state.sort : HIGHEST_FIRST;
  const filed = (boundary.byCode.get(province)?.filedUnder ?? [province]).join();
  const { dataset, kind, figures } = state;
  const load = useCallback(
    (signal: AbortSignal) =>
      getManyObservations(
        {
          dataset,
          areas: filed.split(','),
          indicators: [indicator.id],
          kind,
          official: figures === 'accepted',
        },
        signal,
      ),
    [dataset, filed, indicator.id, kind, figures],
  );
  const { resource, reload } = useResource(may(access, 'ListObservations') ? load : null);
  const bars = useMemo(
    () => byEnterprise(resource.data?.items ?? [], state.period, order),
    [resource.data, state.period, order],
  );
  if (resource.state === 'failed') return <Failure error={resource.error} onRetry={reload} />;
  if (resource.state === 'off') return <Empty text={t('session.onlySignedIn')} />;
  if (resource.data === null) return <Loading label={t('load.loading')} />;
  return (
    <DrilledBars
      context={context}
      indicator={indicator}
      bars={bars}
      crumbs={crumbs}
      level={t('hierarchy.enterprise')}
      below={null}
      onPick={null}
      provinces={[province]}
    />
  );
}
