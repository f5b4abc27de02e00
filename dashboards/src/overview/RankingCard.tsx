import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EChart } from '../charts/EChart';
import { rankingHeight, rankingOption } from '../charts/rankingBars';
import { Card } from '../components/Card';
import { Empty } from '../components/Notice';
import type { Indicator } from '../cube/cube';
import { kindColor } from '../theme/theme';
import type { PageContext } from './context';
import { fullText, tooltipRows } from './describe';
import styles from './Overview.module.css';
import { ProvinceTable } from './ProvinceTable';
import type { RankedUnit } from './ranking';

interface Props {
  readonly context: PageContext;
  readonly indicator: Indicator;
  readonly units: readonly RankedUnit[];
}

/** Provinces by the chosen indicator; a click on a bar or a name filters the page. */
export function RankingCard({ context, indicator, units }: Props) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const { format, selected, state, boundary, pickProvince, clearProvinces } = context;

  const option = useMemo(
    () =>
      rankingOption({
        units,
        selected,
        color: kindColor(state.kind),
        label: (reading) => format.reading(reading, indicator, true),
        tooltip: (unit) => tooltipRows(unit.reading, indicator, format, state.dataset, t),
      }),
    [units, selected, state.kind, state.dataset, indicator, format, t],
  );
  const marks = units.map((unit) => ({
    name: unit.name,
    text: `${unit.name}: ${fullText(unit.reading, indicator, format)}`,
  }));
  const pick = (name: string, add: boolean): void => {
    const unit = units.find((candidate) => candidate.name === name);
    if (unit !== undefined) pickProvince(unit.code, add);
  };
  const without = boundary.units.length - units.length;

  return (
    <Card
      area="ranking"
      title={t('ranking.title')}
      subtitle={titleWithUnit(indicator, format)}
      actions={
        <>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => context.showSource(indicator, [...selected])}
          >
            {t('source.open')}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'view.asChart' : 'view.asTable')}
          </Button>
        </>
      }
    >
      {units.length === 0 && <Empty text={t('ranking.empty')} />}
      {units.length > 0 && asTable && <ProvinceTable context={context} indicator={indicator} units={units} />}
      {units.length > 0 && !asTable && (
        <div className={styles.scroll}>
          <EChart
            option={option}
            label={t('ranking.label', { indicator: format.name(indicator) })}
            height={rankingHeight(units.length)}
            marks={marks}
            onPick={pick}
            onClear={clearProvinces}
          />
          {without > 0 && <p className={styles.rest}>{t('ranking.rest', { count: without })}</p>}
        </div>
      )}
    </Card>
  );
}

export function titleWithUnit(indicator: Indicator, format: PageContext['format']): string {
  return `${format.name(indicator)} (${format.unit(indicator.unit)})`;
}
