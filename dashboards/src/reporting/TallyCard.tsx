import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CategoryBar, categoryHeight, categoryOption } from '../charts/categoryBars';
import { EChart } from '../charts/EChart';
import table from '../components/DataTable.module.css';
import { Empty } from '../components/Notice';
import { chartThemes } from '../theme/theme';
import { VisualFrame } from '../visual/VisualFrame';
import { clearOn, pickOn, type ReportingContext } from './context';
import type { ReportingState } from './matrix';
import styles from './Reporting.module.css';
import { stateColors } from './stateColors';
import type { SeverityName, Tally } from './tally';

interface Props {
  readonly context: ReportingContext;
  readonly field: 'state' | 'severity';
  readonly subtitle: string;
  readonly actions?: ReactNode;
  readonly tallies: readonly Tally<ReportingState | SeverityName>[];
}

/** Bars of counts: a pick elsewhere lights the part it is about, a pick here acts on the others. */
export function TallyCard({ context, field, subtitle, tallies, actions }: Props) {
  const { t } = useTranslation();
  const { state, format } = context;
  const title = t(`reporting.${field === 'state' ? 'states' : 'severities'}`);
  const bars = useMemo(
    () =>
      tallies.map((tally) => ({
        ...tally,
        name: t(`field.${field}.${tally.id}`),
        color: stateColors[state.look][tally.id],
      })),
    [tallies, field, state.look, t],
  );
  const sum = bars.reduce((total, bar) => total + bar.total, 0);
  const option = useMemo(
    () =>
      categoryOption({
        theme: chartThemes[state.look],
        bars,
        number: format.number,
        tooltip: (bar: CategoryBar) => [
          [subtitle, format.number(bar.total)],
          [t('tip.share'), share(bar.total, sum, format.number)],
          ...(bar.part < bar.total ? [[t('tip.lit'), format.number(bar.part)] as const] : []),
        ],
      }),
    [bars, sum, subtitle, state.look, format, t],
  );
  const pick = (name: string, add: boolean): void => {
    const bar = bars.find((one) => one.name === name);
    if (bar !== undefined) pickOn(context, field, bar.id, add);
  };
  const marks = bars.map((bar) => ({
    name: bar.name,
    text: `${bar.name}: ${bar.part < bar.total ? t('tip.partOf', { part: bar.part, total: bar.total }) : bar.total}`,
  }));
  return (
    <VisualFrame
      context={context}
      subtitle={subtitle}
      actions={actions}
      sheet={() => ({
        title,
        columns: [title, subtitle, t('tip.lit')],
        rows: bars.map((bar) => [bar.name, bar.total, bar.part]),
      })}
      twin={
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col" className={table.number}>
                {subtitle}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.id}>
                <td>
                  <button
                    type="button"
                    className={table.link}
                    onClick={(event) => pick(bar.name, event.ctrlKey)}
                  >
                    {bar.name}
                  </button>
                </td>
                <td className={table.number}>{format.number(bar.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {bars.length === 0 ? (
        <Empty text={t(field === 'state' ? 'reports.empty' : 'reporting.noFindings')} />
      ) : (
        <div className={styles.bars}>
          <EChart
            option={option}
            label={`${title}: ${subtitle}`}
            height={categoryHeight(bars.length)}
            marks={marks}
            onPick={pick}
            onClear={() => clearOn(context, field)}
          />
        </div>
      )}
    </VisualFrame>
  );
}

function share(value: number, sum: number, number: (value: number) => string): string {
  return sum === 0 ? '–' : `${number(Math.round((value / sum) * 1000) / 10)} %`;
}
