import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EChart } from '../charts/EChart';
import { rankingHeight, rankingOption } from '../charts/rankingBars';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import type { Indicator } from '../cube/cube';
import type { VisualContext } from '../overview/context';
import { fullText, notesOf, tooltipRows } from '../overview/describe';
import { titleWithUnit } from '../overview/RankingCard';
import type { RankedUnit } from '../overview/ranking';
import { provinceSheet } from '../overview/sheets';
import { pathOf, withPath } from '../state/paths';
import { chartThemes, kindColor } from '../theme/theme';
import { VisualFrame } from '../visual/VisualFrame';
import styles from './Drill.module.css';
import { DrillTools } from './DrillTools';

/** One step of the way from the top to what is shown. */
export interface Crumb {
  readonly name: string;
  /** Null leaves the hierarchy: the visual as it was made. */
  readonly path: readonly string[] | null;
}

interface Props {
  readonly context: VisualContext;
  readonly indicator: Indicator;
  readonly bars: readonly RankedUnit[];
  readonly crumbs: readonly Crumb[];
  /** Heading of the first column of the table. */
  readonly level: string;
  /** Where a bar leads down to; null at the bottom. */
  readonly below: ((code: string) => readonly string[]) | null;
  /** A click while clicks do not lead down; null for nothing. */
  readonly onPick: ((code: string, add: boolean) => void) | null;
  /** Provinces that the whole page can be narrowed to from here; empty for none. */
  readonly provinces: readonly string[];
}

/** Bars of one level of a hierarchy, with the way up. Drilling filters nothing else unless the reader asks for it. */
export function DrilledBars(props: Props) {
  const { context, indicator, bars, crumbs, level, below, onPick, provinces } = props;
  const { t } = useTranslation();
  const { format, state, change, visual, lit } = context;
  const [mode, setMode] = useState(true);
  const go = (path: readonly string[] | null): void => change({ paths: withPath(state.paths, visual, path) });
  const option = useMemo(
    () =>
      rankingOption({
        units: bars,
        selected: lit,
        // Regions and enterprises have long names.
        nameLimit: 210,
        theme: chartThemes[state.look],
        color: kindColor(chartThemes[state.look], state.kind),
        label: (reading) => format.reading(reading, indicator, true),
        tooltip: (unit) => tooltipRows(unit.reading, indicator, format, state.dataset, t),
      }),
    [bars, lit, state.look, state.kind, state.dataset, indicator, format, t],
  );
  const choose = (name: string, add: boolean): void => {
    const bar = bars.find((one) => one.name === name);
    if (bar === undefined) return;
    if (mode && below !== null) go(below(bar.code));
    else onPick?.(bar.code, add);
  };
  const now = pathOf(state.paths, visual) ?? [];
  const here = crumbs.at(-1)?.name ?? '';
  const isKept = provinces.length > 0 && provinces.join() === state.within.join();
  return (
    <VisualFrame
      context={context}
      subtitle={titleWithUnit(indicator, format)}
      sortable
      sheet={() => ({ ...provinceSheet(here, bars, indicator, context, t) })}
      actions={
        <DrillTools
          on={mode}
          onToggle={() => setMode(!mode)}
          onUp={crumbs.length > 1 ? () => go(crumbs.at(-2)?.path ?? null) : null}
        />
      }
      twin={
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{level}</th>
                <th scope="col" className={table.number}>
                  {t('ranking.value')}
                </th>
                <th scope="col">{t('ranking.note')}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map((bar) => (
                <tr key={bar.code}>
                  <td>
                    {below === null ? (
                      bar.name
                    ) : (
                      <button type="button" className={table.link} onClick={() => go(below(bar.code))}>
                        {bar.name}
                      </button>
                    )}
                  </td>
                  <td className={table.number}>{fullText(bar.reading, indicator, format)}</td>
                  <td>{notesOf(bar.reading, t).join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    >
      <nav className={styles.crumbs} aria-label={t('hierarchy.label')} data-crumbs={now.join('/')}>
        {crumbs.map((crumb, n) => (
          <span key={crumb.name}>
            {n > 0 && <span aria-hidden>› </span>}
            {n === crumbs.length - 1 ? (
              <strong aria-current="location">{crumb.name}</strong>
            ) : (
              <button type="button" onClick={() => go(crumb.path)}>
                {crumb.name}
              </button>
            )}
          </span>
        ))}
        {provinces.length > 0 && (
          <button
            type="button"
            className={styles.whole}
            aria-pressed={isKept}
            onClick={() => change({ within: isKept ? [] : provinces })}
          >
            {t(isKept ? 'hierarchy.freePage' : 'hierarchy.keepPage')}
          </button>
        )}
      </nav>
      {bars.length === 0 ? (
        <Empty text={t('hierarchy.empty')} />
      ) : (
        <div className={styles.scroll}>
          <EChart
            option={option}
            label={`${t('ranking.label', { indicator: format.name(indicator) })}: ${here}`}
            height={rankingHeight(bars.length)}
            marks={bars.map((bar) => ({
              name: bar.name,
              text: `${bar.name}: ${fullText(bar.reading, indicator, format)}`,
            }))}
            onPick={choose}
            onClear={context.clearProvinces}
          />
        </div>
      )}
    </VisualFrame>
  );
}
