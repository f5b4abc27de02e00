import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import type { Indicator } from '../cube/cube';
import { basisOfTotals } from './basis';
import type { VisualContext } from './context';
import { fullText, notesOf, pendingText } from './describe';
import type { TrendMark } from './trend';

interface Props {
  readonly context: VisualContext;
  readonly indicator: Indicator;
  readonly marks: readonly TrendMark[];
  readonly onPick: (period: string) => void;
}

/** The numbers of the trend as a table. */
export function PeriodTable({ context, indicator, marks, onPick }: Props) {
  const { t } = useTranslation();
  const { format, state, units, awaiting } = context;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('ranking.period')}</th>
            <th scope="col" className={table.number}>
              {t('ranking.value')}
            </th>
            <th scope="col" className={table.number}>
              {t('rows.provinces')}
            </th>
            {awaiting !== null && (
              <th scope="col" className={table.number}>
                {t('rows.pending')}
              </th>
            )}
            <th scope="col">{t('ranking.note')}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((mark) => {
            const picked = mark.period === state.period;
            return (
              <tr key={mark.period} data-picked={picked}>
                <td>
                  <button
                    type="button"
                    className={table.link}
                    aria-pressed={picked}
                    onClick={() => onPick(mark.period)}
                  >
                    {format.period(mark.period)}
                  </button>
                </td>
                <td className={table.number}>{fullText(mark.total.reading, indicator, format)}</td>
                <td className={table.number}>{`${mark.total.units}/${mark.total.outOf}`}</td>
                {awaiting !== null && (
                  <td className={table.number} data-pending>
                    {pendingText(basisOfTotals([mark.total], units, awaiting))}
                  </td>
                )}
                <td className={table.muted}>{notesOf(mark.total.reading, t).join('; ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
