import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getRules, type Rule } from '../api/rules';
import { useResource } from '../api/useResource';
import { Card } from '../components/Card';
import table from '../components/DataTable.module.css';
import { Empty, Failure, Loading } from '../components/Notice';
import { fold } from '../format/fold';
import type { AloneContext } from '../pages/AlonePage';
import { visualOf } from '../pages/definition';
import { PageGrid } from '../pages/PageGrid';
import { ruleName } from '../reporting/ruleNames';
import { picksOn, withPick } from '../state/picks';
import { RuleDetail } from './RuleDetail';
import styles from './Rules.module.css';
import './words';

const ORDER = ['blocker', 'error', 'warning', 'info'] as const;

/** The page "Quy tắc". */
export default function RulesPage({ context }: { readonly context: AloneContext }) {
  const { t } = useTranslation();
  const { page, state, change, format } = context;
  const { resource, reload } = useResource(getRules);
  const [search, setSearch] = useState('');
  const rules = useMemo(
    () =>
      [...(resource.data ?? [])].sort(
        (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || a.code.localeCompare(b.code),
      ),
    [resource.data],
  );
  if (resource.state === 'failed') return <Failure error={resource.error} onRetry={reload} />;
  if (resource.data === null) return <Loading label={t('load.loading')} />;
  const name = (rule: Rule): string => ruleName(rule.code, format.language);
  const wanted = fold(search);
  const found = rules.filter((rule) =>
    fold(`${rule.code} ${name(rule)} ${rule.vi} ${rule.en}`).includes(wanted),
  );
  const code = picksOn(state.picks, 'list')[0] ?? null;
  const chosen = rules.find((rule) => rule.code === code) ?? null;
  const choose = (rule: Rule): void =>
    change({ picks: withPick(state.picks, 'list', 'rule', rule === chosen ? [] : [rule.code]) });
  const cardOf = (id: string) => {
    const { type, phone, title } = visualOf(page, id);
    return { area: id, type, order: phone.order, title: t(title) };
  };
  return (
    <PageGrid
      page={page}
      focus={state.focus}
      onUnfocus={() => change({ focus: null })}
      lead={null}
      render={(id) =>
        id === 'rule' ? (
          <Card {...cardOf(id)}>
            {chosen === null ? (
              <Empty text={t('rules.choose')} />
            ) : (
              <RuleDetail rule={chosen} name={name(chosen)} format={format} />
            )}
          </Card>
        ) : (
          <Card
            {...cardOf(id)}
            subtitle={t('rules.count', { n: found.length })}
            actions={
              <input
                type="search"
                className={styles.search}
                aria-label={t('rules.search')}
                placeholder={t('rules.search')}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            }
          >
            {found.length === 0 ? (
              <Empty text={t('rules.none')} />
            ) : (
              <div className={table.scroll}>
                <table className={table.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('rules.severity')}</th>
                      <th scope="col">{t('rules.name')}</th>
                      <th scope="col">{t('rules.holds')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.map((rule) => (
                      <tr key={rule.code} data-rule={rule.code} data-picked={rule === chosen}>
                        <td className={styles.severity}>{t(`reports.severity.${rule.severity}`)}</td>
                        <td>
                          <button
                            type="button"
                            className={table.link}
                            aria-pressed={rule === chosen}
                            onClick={() => choose(rule)}
                          >
                            {name(rule)}
                          </button>
                        </td>
                        <td>{format.language === 'vi' ? rule.vi : rule.en}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </Card>
        )
      }
    />
  );
}
