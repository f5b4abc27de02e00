import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import { asksForMenu } from '../interaction/useMarkMenu';
import { picksOn } from '../state/picks';
import { VisualFrame } from '../visual/VisualFrame';
import { pickOn, type ReportingContext } from './context';
import { REPORTING_STATES, type ReportingCell } from './matrix';
import styles from './Reporting.module.css';
import { matrixSheet } from './sheets';
import { STATE_SIGNS, stateColors } from './stateColors';
import { isLit, isShown } from './tally';

/** Provinces down, periods across; a cell says how far that report is, and how many values it gave. */
export function MatrixCard({ context }: { readonly context: ReportingContext }) {
  const { t } = useTranslation();
  const { matrix, scope, state, format, shown } = context;
  const cells = useMemo(
    () => new Map(matrix.cells.map((cell) => [`${cell.unit}|${cell.period}`, cell])),
    [matrix],
  );
  const pickedPeriods = picksOn(state.picks, context.visual);
  const colors = stateColors[state.look];
  const present = REPORTING_STATES.filter((one) => matrix.cells.some((cell) => cell.state === one));
  return (
    <VisualFrame
      context={context}
      subtitle={t('reporting.matrixHint')}
      twin={null}
      sheet={() => matrixSheet(context, t)}
    >
      {matrix.periods.length === 0 ? (
        <Empty text={t('reports.empty')} />
      ) : (
        <>
          <ul className={styles.legend} aria-label={t('map.legend')}>
            {present.map((one) => (
              <li key={one}>
                <span style={{ color: colors[one] }} aria-hidden>
                  {STATE_SIGNS[one]}
                </span>
                {t(`field.state.${one}`)}
              </li>
            ))}
          </ul>
          <div className={table.scroll}>
            <table className={`${table.table} ${styles.matrix}`} data-matrix>
              <thead>
                <tr>
                  <th scope="col" className={styles.corner}>
                    {t('ranking.province')}
                  </th>
                  {matrix.periods.map((period) => (
                    <th key={period} scope="col">
                      <button
                        type="button"
                        className={table.link}
                        aria-pressed={pickedPeriods.includes(period)}
                        onClick={(event) => pickOn(context, 'period', period, event.ctrlKey || event.metaKey)}
                      >
                        {format.period(period)}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((unit) => (
                  <tr key={unit.code} data-unit={unit.code} data-picked={context.selected.has(unit.code)}>
                    <th scope="row" className={styles.rowHead}>
                      <button
                        type="button"
                        className={table.link}
                        aria-pressed={context.selected.has(unit.code)}
                        onClick={(event) => context.pickProvince(unit.code, event.ctrlKey || event.metaKey)}
                        onContextMenu={(event) => {
                          event.preventDefault();
                          const { clientX: x, clientY: y } = event;
                          context.openMenu({
                            visual: context.visual,
                            field: 'area',
                            code: unit.code,
                            name: unit.name,
                            x,
                            y,
                          });
                        }}
                        onKeyDown={(event) => {
                          if (!asksForMenu(event)) return;
                          event.preventDefault();
                          const box = event.currentTarget.getBoundingClientRect();
                          const [x, y] = [box.left, box.bottom];
                          context.openMenu({
                            visual: context.visual,
                            field: 'area',
                            code: unit.code,
                            name: unit.name,
                            x,
                            y,
                          });
                        }}
                      >
                        {unit.name}
                      </button>
                    </th>
                    {matrix.periods.map((period) => {
                      const cell = cells.get(`${unit.code}|${period}`);
                      if (cell === undefined) {
                        return (
                          <td key={period} className={styles.gap} data-gap title={t('reporting.merged')}>
                            <span className={styles.hidden}>{t('reporting.merged')}</span>
                          </td>
                        );
                      }
                      if (!isShown(cell, scope)) return <td key={period} />;
                      return (
                        <td
                          key={period}
                          data-state={cell.state}
                          data-lit={isLit(cell, scope)}
                          style={{ color: colors[cell.state] }}
                          title={said(cell, t)}
                        >
                          <span aria-hidden>{STATE_SIGNS[cell.state]}</span>
                          {cell.values > 0 && <small aria-hidden>{format.number(cell.values)}</small>}
                          {cell.filed < cell.expected && cell.filed > 0 && (
                            <small aria-hidden>
                              {cell.filed}/{cell.expected}
                            </small>
                          )}
                          <span className={styles.hidden}>{said(cell, t)}</span>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </VisualFrame>
  );
}

/** A cell in words. */
function said(cell: ReportingCell, t: ReturnType<typeof useTranslation>['t']): string {
  const words = [t(`field.state.${cell.state}`)];
  if (cell.values > 0) words.push(t('reports.observations', { n: cell.values }));
  if (cell.filed < cell.expected && cell.filed > 0) {
    words.push(t('flag.predecessors', { n: cell.filed, of: cell.expected }));
  }
  if (cell.blockers + cell.errors + cell.warnings > 0) words.push(t('reports.counts', { ...cell }));
  return words.join('; ');
}
