import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../components/Card';
import type { Indicator } from '../cube/cube';
import { isReported, MISSING } from '../cube/reading';
import { MapLegend } from '../map/MapLegend';
import { mapColors } from '../map/mapColors';
import { ProvinceMap } from '../map/ProvinceMap';
import { shapesOf } from '../map/shapes';
import type { PageContext } from './context';
import { fullText, tooltipRows } from './describe';
import { ProvinceTable } from './ProvinceTable';
import { titleWithUnit } from './RankingCard';
import type { RankedUnit } from './ranking';

interface Props {
  readonly context: PageContext;
  readonly indicator: Indicator;
  readonly units: readonly RankedUnit[];
}

/** The country coloured by the chosen indicator. */
export function MapCard({ context, indicator, units }: Props) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const { boundary, format, selected, index, state } = context;
  const shapes = useMemo(() => shapesOf(boundary), [boundary]);
  const marks = useMemo(
    () =>
      new Map(
        boundary.units.map((unit) => {
          const reading = index.at(indicator, unit.code, state.period);
          return [
            unit.code,
            {
              reading,
              text: fullText(reading, indicator, format),
              short: isReported(reading) ? format.reading(reading, indicator, true) : null,
              rows: tooltipRows(reading, indicator, format, state.dataset, t),
            },
          ] as const;
        }),
      ),
    [boundary, index, indicator, state.period, state.dataset, format, t],
  );
  const colors = useMemo(
    () =>
      mapColors(
        [...marks.values()].map((mark) => mark.reading),
        state.kind,
      ),
    [marks, state.kind],
  );
  return (
    <Card
      area="map"
      title={t('map.title')}
      subtitle={titleWithUnit(indicator, format)}
      actions={
        <Button size="small" appearance="subtle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'view.asMap' : 'view.asTable')}
        </Button>
      }
    >
      {asTable ? (
        <ProvinceTable context={context} indicator={indicator} units={units} />
      ) : (
        <ProvinceMap
          label={t('map.label', {
            indicator: format.name(indicator),
            boundary: t(`slicer.boundary${boundary.id}`),
          })}
          shapes={shapes}
          marks={marks}
          colors={colors}
          selected={selected}
          onPick={context.pickProvince}
          onClear={context.clearProvinces}
        >
          <MapLegend
            colors={colors}
            number={(value) => format.reading({ ...MISSING, state: 'value', value }, indicator, true)}
            unit={indicator.unit === '%' ? '' : format.unit(indicator.unit)}
          />
        </ProvinceMap>
      )}
    </Card>
  );
}
