import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EChart } from '../charts/EChart';
import { trendOption } from '../charts/trendLine';
import { Empty } from '../components/Notice';
import type { Indicator } from '../cube/cube';
import { ALL_PERIODS } from '../cube/period';
import { readingOfTarget } from '../cube/reading';
import { DrillTools } from '../drill/DrillTools';
import { withPath } from '../state/paths';
import { chartThemes, kindColor } from '../theme/theme';
import { VisualFrame } from '../visual/VisualFrame';
import { basisOfTotals } from './basis';
import type { VisualContext } from './context';
import { fullText, tooltipRows } from './describe';
import { PeriodTable } from './PeriodTable';
import { titleWithUnit } from './RankingCard';
import { periodSheet } from './sheets';
import { type TrendMark, trendOf } from './trend';

/** The chosen indicator over time; a click on a period chooses it for the page. */
export function TrendCard(props: { context: VisualContext; indicator: Indicator }) {
  const { t } = useTranslation();
  const { indicator } = props;
  const { format, index, units, state, cube, change, visual, awaiting } = props.context;
  const [mode, setMode] = useState(false);
  const marks = useMemo(() => trendOf(index, indicator, units), [index, indicator, units]);
  // It shows every period, whichever one the page is about.
  const context = useMemo(() => {
    const totals = marks.map((mark) => mark.total);
    return { ...props.context, basis: basisOfTotals(totals, units, awaiting) };
  }, [props.context, marks, units, awaiting]);
  const targets = useMemo(
    () => (state.kind === 'plan' ? [] : cube.targets.filter((target) => target.indicator === indicator.id)),
    [cube, indicator, state.kind],
  );
  const option = useMemo(() => {
    return trendOption({
      marks,
      targets,
      period: state.period,
      theme: chartThemes[state.look],
      color: kindColor(chartThemes[state.look], state.kind),
      connected: state.kind === 'actual',
      whole: indicator.quantity === 'count',
      label: (reading) => format.reading(reading, indicator, true),
      axisNumber: (value) => format.compact(value),
      periodName: (period) => format.period(period),
      tooltip: (mark) => [
        ...tooltipRows({ ...mark.total.reading, period: null }, indicator, format, state.dataset, t),
        [t('rows.provinces'), t('trend.provinces', { n: mark.total.units })],
      ],
      targetLabel: (target) => format.reading(readingOfTarget(target), indicator, true),
      targetTitle: (target) => t('trend.national', { programme: target.decision }),
    });
  }, [marks, targets, indicator, state.kind, state.period, state.dataset, state.look, format, t]);

  // The indicator is fixed with it: the page must not turn to another one because it has more data in that period.
  const pick = (period: string): void => {
    if (mode) {
      change({ paths: withPath(state.paths, visual, [period.replaceAll('/', '_')]) });
      return;
    }
    change({ period: period === state.period ? ALL_PERIODS : period, indicator: indicator.id });
  };
  const spoken = marks.map((mark: TrendMark) => ({
    name: mark.period,
    text: `${format.period(mark.period)}: ${fullText(mark.total.reading, indicator, format)}`,
  }));
  const spans = marks.some((mark) => mark.shape === 'span');

  return (
    <VisualFrame
      context={context}
      actions={<DrillTools on={mode} onToggle={() => setMode(!mode)} onUp={null} />}
      sheet={() => periodSheet(marks, indicator, context, t)}
      twin={<PeriodTable context={context} indicator={indicator} marks={marks} onPick={pick} />}
      subtitle={[
        spans ? t('trend.hint') : titleWithUnit(indicator, format),
        ...(targets.length > 0 ? [t('trend.diamond')] : []),
      ].join(' · ')}
    >
      {marks.length === 0 && <Empty text={t('trend.empty')} />}
      {marks.length > 0 && (
        <EChart
          option={option}
          label={t('trend.label', { indicator: format.name(indicator) })}
          marks={spoken}
          onPick={pick}
          onClear={() => change({ period: ALL_PERIODS })}
          onMenu={(period, x, y) =>
            context.openMenu({
              visual: context.visual,
              field: 'period',
              code: period,
              name: format.period(period),
              x,
              y,
            })
          }
        />
      )}
    </VisualFrame>
  );
}
