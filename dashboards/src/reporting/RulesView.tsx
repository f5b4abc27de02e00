import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import { Empty, Failure, Loading } from '../components/Notice';
import { VisualFrame } from '../visual/VisualFrame';
import type { ReportingContext } from './context';
import styles from './Reporting.module.css';
import { ruleName } from './ruleNames';
import { MOST_REPORTS, useRules, withFindings } from './rules';
import { stateColors } from './stateColors';
import { isLit, isShown } from './tally';

interface Props {
  readonly context: ReportingContext;
  readonly actions: ReactNode;
}

/** Findings by rule, over the reports that are lit, with where the reader is: findings › by rule. */
export function RulesView({ context, actions }: Props) {
  const { t } = useTranslation();
  const { matrix, scope, state, format } = context;
  const reports = useMemo(
    () =>
      withFindings(
        matrix.cells
          .filter((cell) => isShown(cell, scope) && isLit(cell, scope))
          .flatMap((cell) => cell.reports),
      ),
    [matrix, scope],
  );
  const { resource, reload } = useRules(reports);
  const rules = resource.data ?? [];
  const most = rules[0]?.count ?? 1;
  const columns = [t('reporting.rule'), t('reporting.ruleCount'), t('reports.report')];
  return (
    <VisualFrame
      context={context}
      subtitle={`${t('reporting.severities')} › ${t('reporting.byRule')}`}
      twin={null}
      actions={actions}
      sheet={() => ({
        title: t('reporting.byRule'),
        columns,
        rows: rules.map((rule) => [ruleName(rule.code, format.language), rule.count, rule.reports]),
      })}
    >
      {resource.state === 'loading' && <Loading label={t('reports.loadingIssues')} />}
      {resource.state === 'failed' && <Failure error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && rules.length === 0 && <Empty text={t('reports.noIssues')} />}
      {rules.length > 0 && (
        <div className={`${table.scroll} ${styles.rules}`}>
          <table className={table.table}>
            <thead>
              <tr>
                {columns.map((column, n) => (
                  <th key={column} scope="col" className={n > 0 ? table.number : undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.code} data-rule={rule.code} title={rule.example}>
                  <td>
                    {ruleName(rule.code, format.language)}
                    <i
                      className={styles.ruleBar}
                      style={{
                        width: `${(rule.count / most) * 100}%`,
                        background: stateColors[state.look][rule.severity],
                      }}
                    />
                  </td>
                  <td className={table.number}>{format.number(rule.count)}</td>
                  <td className={table.number}>{format.number(rule.reports)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {reports.length > MOST_REPORTS && (
            <p className={table.muted}>
              {t('reporting.firstReports', { n: MOST_REPORTS, of: reports.length })}
            </p>
          )}
        </div>
      )}
    </VisualFrame>
  );
}
