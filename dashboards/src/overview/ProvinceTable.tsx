import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import type { Indicator } from '../cube/cube';
import { asksForMenu } from '../interaction/useMarkMenu';
import type { VisualContext } from './context';
import { fullText, notesOf } from './describe';
import type { RankedUnit } from './ranking';

interface Props {
  readonly context: VisualContext;
  readonly indicator: Indicator;
  readonly units: readonly RankedUnit[];
}

/** The same numbers as the bars and the map, as a table that can be walked by key and read aloud. */
export function ProvinceTable({ context, indicator, units }: Props) {
  const { t } = useTranslation();
  const { format, lit, showSource, awaiting } = context;
  const menu = (unit: RankedUnit, x: number, y: number): void =>
    context.openMenu({ visual: context.visual, field: 'area', code: unit.code, name: unit.name, x, y });
  if (units.length === 0) return <Empty text={t('ranking.empty')} />;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('ranking.province')}</th>
            <th scope="col" className={table.number}>
              {t('ranking.value')}
            </th>
            <th scope="col">{t('ranking.period')}</th>
            <th scope="col">{t('ranking.note')}</th>
            {showSource !== null && <th scope="col">{t('source.open')}</th>}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr
              key={unit.code}
              data-picked={lit.has(unit.code)}
              onContextMenu={(event) => {
                event.preventDefault();
                menu(unit, event.clientX, event.clientY);
              }}
              data-dimmed={lit.size > 0 && !lit.has(unit.code)}
            >
              <td>
                <button
                  type="button"
                  className={table.link}
                  aria-pressed={lit.has(unit.code)}
                  onKeyDown={(event) => {
                    if (!asksForMenu(event)) return;
                    event.preventDefault();
                    const box = event.currentTarget.getBoundingClientRect();
                    menu(unit, box.left, box.bottom);
                  }}
                  onClick={(event) => context.pickProvince(unit.code, event.ctrlKey || event.metaKey)}
                >
                  {unit.name}
                </button>
              </td>
              <td className={`${table.number} ${table.wrapping}`}>
                {fullText(unit.reading, indicator, format)}
              </td>
              <td>{unit.reading.period === null ? '' : format.period(unit.reading.period)}</td>
              <td className={table.muted}>
                {[
                  ...notesOf(unit.reading, t),
                  ...(awaiting?.units.has(unit.code) ? [t('visual.notAccepted')] : []),
                ].join('; ')}
              </td>
              {showSource !== null && (
                <td>
                  <button
                    type="button"
                    className={table.link}
                    aria-label={t('source.openFor', { name: unit.name })}
                    onClick={() => showSource(indicator, [unit.code])}
                  >
                    {t('source.open')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
