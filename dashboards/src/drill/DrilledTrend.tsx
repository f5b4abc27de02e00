import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../cube/cube';
import type { VisualContext } from '../overview/context';
import { DrilledBars } from './DrilledBars';
import { partsOfYear } from './levels';
import './words';

interface Props {
  readonly context: VisualContext;
  readonly indicator: Indicator;
  readonly path: readonly string[];
}

/** Year › the periods within it. */
export default function DrilledTrend({ context, indicator, path }: Props) {
  const { t } = useTranslation();
  const { index, units, format, change } = context;
  const year = (path[0] ?? '').replaceAll('_', '/');
  const bars = useMemo(
    () => partsOfYear(index, units, indicator, year, (period) => format.period(period)),
    [index, units, indicator, year, format],
  );
  return (
    <DrilledBars
      context={context}
      indicator={indicator}
      bars={bars}
      crumbs={[
        { name: t('hierarchy.years'), path: null },
        { name: format.period(year), path },
      ]}
      level={t('ranking.period')}
      below={null}
      onPick={(period) => change({ period, indicator: indicator.id })}
      provinces={[]}
    />
  );
}
