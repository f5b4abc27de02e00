import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EChart } from '../charts/EChart';
import { rankingHeight, rankingOption } from '../charts/rankingBars';
import { Empty } from '../components/Notice';
import type { Indicator } from '../cube/cube';
import { DrillTools } from '../drill/DrillTools';
import { withPath } from '../state/paths';
import { chartThemes, kindColor } from '../theme/theme';
import { VisualFrame } from '../visual/VisualFrame';
import type { VisualContext } from './context';
import { fullText, shareRows, tooltipRows } from './describe';
import styles from './Overview.module.css';
import { ProvinceTable } from './ProvinceTable';
import type { RankedUnit } from './ranking';
import { provinceSheet } from './sheets';

interface Props {
  readonly context: VisualContext;
  readonly indicator: Indicator;
  readonly units: readonly RankedUnit[];
}

/** Provinces by the chosen indicator; a click on a bar or a name filters the page. */
export function RankingCard({ context, indicator, units }: Props) {
  const { t } = useTranslation();
  const { format, lit, state, shown, pickProvince, clearProvinces, change, visual } = context;
  const [mode, setMode] = useState(false);
  const go = (path: readonly string[]): void => change({ paths: withPath(state.paths, visual, path) });
  const drill = async (code: string): Promise<void> => {
    const { COUNTRY, regionOf, regionStep } = await import('../drill/levels');
    go([COUNTRY, regionStep(regionOf(context.cube, code) ?? ''), code]);
  };

  const option = useMemo(
    () =>
      rankingOption({
        units,
        selected: lit,
        theme: chartThemes[state.look],
        color: kindColor(chartThemes[state.look], state.kind),
        label: (reading) => format.reading(reading, indicator, true),
        tooltip: (unit) => [
          ...tooltipRows(unit.reading, indicator, format, state.dataset, t),
          ...shareRows(unit, units, lit, indicator, format, t),
        ],
      }),
    [units, lit, state.kind, state.dataset, state.look, indicator, format, t],
  );
  const marks = units.map((unit) => ({
    name: unit.name,
    text: `${unit.name}: ${fullText(unit.reading, indicator, format)}`,
  }));
  const pick = (name: string, add: boolean): void => {
    const unit = units.find((candidate) => candidate.name === name);
    if (unit === undefined) return;
    if (!mode) pickProvince(unit.code, add);
    else void drill(unit.code);
  };
  const { showSource } = context;
  const openMenu = (name: string, x: number, y: number): void => {
    const unit = units.find((candidate) => candidate.name === name);
    if (unit !== undefined)
      context.openMenu({ visual: context.visual, field: 'area', code: unit.code, name, x, y });
  };
  const without = shown.length - units.length;

  return (
    <VisualFrame
      context={context}
      subtitle={titleWithUnit(indicator, format)}
      sortable
      sheet={() => provinceSheet(t('ranking.title'), units, indicator, context, t)}
      twin={<ProvinceTable context={context} indicator={indicator} units={units} />}
      actions={
        <>
          <DrillTools on={mode} onToggle={() => setMode(!mode)} onUp={() => go(['vn'])} />
          {showSource !== null && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => showSource(indicator, [...context.selected])}
            >
              {t('source.open')}
            </Button>
          )}
        </>
      }
    >
      {units.length === 0 && <Empty text={t('ranking.empty')} />}
      {units.length > 0 && (
        <div className={styles.scroll}>
          <EChart
            option={option}
            label={t('ranking.label', { indicator: format.name(indicator) })}
            height={rankingHeight(units.length)}
            marks={marks}
            onPick={pick}
            onClear={clearProvinces}
            onMenu={openMenu}
          />
          {without > 0 && <p className={styles.rest}>{t('ranking.rest', { count: without })}</p>}
        </div>
      )}
    </VisualFrame>
  );
}

export function titleWithUnit(indicator: Indicator, format: VisualContext['format']): string {
  return `${format.name(indicator)} (${format.unit(indicator.unit)})`;
}
