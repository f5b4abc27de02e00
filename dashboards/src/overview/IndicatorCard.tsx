import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import { menuHandlers } from '../interaction/useMarkMenu';
import { VisualFrame } from '../visual/VisualFrame';
import { basisOfTotals } from './basis';
import type { VisualContext } from './context';
import { fullText, notesOf, pendingText, shortText } from './describe';
import { indicatorRows } from './indicatorRows';
import styles from './Overview.module.css';
import { indicatorSheet } from './sheets';

/** Every indicator with something to show; a click puts it on the map, the bars and the trend. */
export function IndicatorCard({ context }: { readonly context: VisualContext }) {
  const { t } = useTranslation();
  const { cube, index, units, narrowed, state, format, change, indicator: chosen, awaiting } = context;
  const rows = useMemo(
    () => indicatorRows(cube, index, units, narrowed, state.period),
    [cube, index, units, narrowed, state.period],
  );
  return (
    <VisualFrame
      context={context}
      subtitle={t(`kind.${state.kind}`)}
      twin={null}
      sheet={() => indicatorSheet(rows, context, t)}
    >
      {rows.length === 0 ? (
        <Empty text={t('rows.empty')} />
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${styles.indicators}`} data-reviewed={awaiting !== null}>
            <thead>
              <tr>
                <th scope="col">{t('rows.indicator')}</th>
                <th scope="col" className={table.number}>
                  {t('rows.value')}
                </th>
                <th scope="col" className={table.number}>
                  {t('rows.provinces')}
                </th>
                {awaiting !== null && (
                  <th scope="col" className={table.number}>
                    {t('rows.pending')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ indicator, total, national }) => (
                <tr
                  key={indicator.id}
                  data-picked={indicator.id === chosen?.id}
                  data-indicator={indicator.id}
                >
                  <td>
                    <button
                      type="button"
                      className={table.link}
                      aria-pressed={indicator.id === chosen?.id}
                      onClick={() => change({ indicator: indicator.id })}
                      {...menuHandlers((x, y) =>
                        context.openMenu({
                          visual: context.visual,
                          field: 'indicator',
                          code: indicator.id,
                          name: format.name(indicator),
                          x,
                          y,
                        }),
                      )}
                    >
                      {format.name(indicator)}
                    </button>
                  </td>
                  <td
                    className={total.reading.value === null ? table.words : table.number}
                    title={[fullText(total.reading, indicator, format), ...notesOf(total.reading, t)].join(
                      '; ',
                    )}
                  >
                    {shortText(total.reading, indicator, format)}
                  </td>
                  <td className={table.number}>
                    {national ? t('source.nation') : `${total.units}/${total.outOf}`}
                  </td>
                  {awaiting !== null && (
                    <td className={table.number} data-pending>
                      {national ? '' : pendingText(basisOfTotals([total], units, awaiting))}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </VisualFrame>
  );
}
