import { useTranslation } from 'react-i18next';
import type { Rule, RuleExample } from '../api/rules';
import table from '../components/DataTable.module.css';
import definitions from '../components/Definitions.module.css';
import type { Format } from '../format/format';
import styles from './Rules.module.css';

interface Props {
  readonly rule: Rule;
  readonly name: string;
  readonly format: Format;
}

/** One rule: what must hold and when, how a finding is worded, and the two examples that test it. */
export function RuleDetail({ rule, name, format }: Props) {
  const { t } = useTranslation();
  const facts = [
    [t('rules.holds'), format.language === 'vi' ? rule.vi : rule.en],
    [t('rules.severity'), t(`reports.severity.${rule.severity}`)],
    [t('rules.message'), format.language === 'vi' ? rule.message : rule.messageEn],
    [t('rules.period'), periodsOf(rule, format, t)],
    [t('rules.history'), t(rule.needsHistory === true ? 'rules.yes' : 'rules.no')],
    [t('rules.code'), rule.code],
  ] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys.
    <div className={styles.detail} tabIndex={0} data-detail={rule.code}>
      <h3>{name}</h3>
      <dl className={definitions.definitions}>
        {facts.map(([what, text]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('rules.passes')}</h3>
      <Example example={rule.passes} format={format} />
      <h3>{t('rules.fails')}</h3>
      <Example example={rule.fails} format={format} />
    </div>
  );
}

function periodsOf({ from, to }: Rule, format: Format, t: ReturnType<typeof useTranslation>['t']): string {
  const values = {
    from: from === null ? '' : format.period(from),
    to: to === null ? '' : format.period(to),
  };
  if (from === null) return t(to === null ? 'rules.always' : 'rules.to', values);
  return t(to === null ? 'rules.from' : 'rules.between', values);
}

function Example({ example, format }: { readonly example: RuleExample; readonly format: Format }) {
  const { t } = useTranslation();
  const { observations, text, history } = example;
  return (
    <figure className={styles.example}>
      <figcaption>
        {example.province} · {format.period(example.period)} · {example.fileName}
      </figcaption>
      {text !== null && <pre>{text}</pre>}
      {observations !== null && <Rows rows={observations} />}
      {Array.isArray(history) && history.length > 0 && (
        <>
          <figcaption>{t('rules.before')}</figcaption>
          <Rows rows={history as Record<string, unknown>[]} />
        </>
      )}
    </figure>
  );
}

/** Values as they are given, a column for each of their fields. */
function Rows({ rows }: { readonly rows: readonly Readonly<Record<string, unknown>>[] }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples may repeat a row on purpose.
          <tr key={n}>
            {columns.map((column) => (
              <td key={column}>{textOf(row[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
