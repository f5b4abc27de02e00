import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../cube/cube';
import { totalOf } from '../cube/total';
import { basisOfTotals } from '../overview/basis';
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
export default function DrilledTrend(props: Props) {
  const { t } = useTranslation();
  const { indicator, path } = props;
  const { index, units, format, change, awaiting } = props.context;
  const year = (path[0] ?? '').replaceAll('_', '/');
  const bars = useMemo(
    () => partsOfYear(index, units, indicator, year, (period) => format.period(period)),
    [index, units, indicator, year, format],
  );
  const context = useMemo(() => {
    const totals = bars.map((bar) => totalOf(index, indicator, units, bar.code));
    return { ...props.context, basis: basisOfTotals(totals, units, awaiting) };
  }, [props.context, bars, index, indicator, units, awaiting]);
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
