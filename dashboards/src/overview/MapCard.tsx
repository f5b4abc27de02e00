import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boundaryOf } from '../cube/boundary';
import type { Indicator } from '../cube/cube';
import { isReported, MISSING } from '../cube/reading';
import { MapLegend } from '../map/MapLegend';
import { mapColors } from '../map/mapColors';
import { ProvinceMap } from '../map/ProvinceMap';
import { shapesOf } from '../map/shapes';
import { chartThemes } from '../theme/theme';
import { VisualFrame } from '../visual/VisualFrame';
import type { VisualContext } from './context';
import { fullText, tooltipRows } from './describe';
import { ProvinceTable } from './ProvinceTable';
import { titleWithUnit } from './RankingCard';
import type { RankedUnit } from './ranking';
import { provinceSheet } from './sheets';

interface Props {
  readonly context: VisualContext;
  readonly indicator: Indicator;
  readonly units: readonly RankedUnit[];
}

/** The country coloured by the chosen indicator. */
export function MapCard({ context, indicator, units }: Props) {
  const { t } = useTranslation();
  const { boundary, shown, format, lit, index, state } = context;
  const { id: boundaryId, era } = boundary;
  const all = useMemo(
    () => shapesOf(boundaryOf(context.cube, boundaryId, era)),
    [context.cube, boundaryId, era],
  );
  const undrawn = shown.filter((unit) => unit.mapIds.length === 0).length;
  const shapes = useMemo(() => {
    const codes = new Set(shown.map((unit) => unit.code));
    return all.filter((shape) => codes.has(shape.unit.code));
  }, [all, shown]);
  const marks = useMemo(
    () =>
      new Map(
        shown.map((unit) => {
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
    [shown, index, indicator, state.period, state.dataset, format, t],
  );
  const colors = useMemo(
    () =>
      mapColors(
        [...marks.values()].map((mark) => mark.reading),
        state.kind,
        chartThemes[state.look],
      ),
    [marks, state.kind, state.look],
  );
  return (
    <VisualFrame
      context={context}
      subtitle={[
        titleWithUnit(indicator, format),
        ...(undrawn > 0 ? [t('map.undrawn', { n: undrawn })] : []),
      ].join(' · ')}
      back="view.asMap"
      sheet={() => provinceSheet(t('map.title'), units, indicator, context, t)}
      twin={<ProvinceTable context={context} indicator={indicator} units={units} />}
    >
      <ProvinceMap
        label={t('map.label', {
          indicator: format.name(indicator),
          boundary: t(`slicer.boundary${boundary.id}`),
        })}
        shapes={shapes}
        out={all.length === shapes.length ? [] : all.filter((shape) => !shapes.includes(shape))}
        marks={marks}
        colors={colors}
        selected={lit}
        onPick={context.pickProvince}
        onClear={context.clearProvinces}
        onMenu={(code, name, x, y) =>
          context.openMenu({ visual: context.visual, field: 'area', code, name, x, y })
        }
      >
        <MapLegend
          colors={colors}
          number={(value) => format.reading({ ...MISSING, state: 'value', value }, indicator, true)}
          unit={indicator.unit === '%' ? '' : format.unit(indicator.unit)}
        />
      </ProvinceMap>
    </VisualFrame>
  );
}
