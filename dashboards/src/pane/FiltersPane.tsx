import { Button, Checkbox, SearchBox } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boundaryOf } from '../cube/boundary';
import { ALL_PERIODS } from '../cube/period';
import { actingOn } from '../interaction/actingOn';
import type { PageContext } from '../overview/context';
import { resetOf, UNDRILLED, type ViewState } from '../state/viewState';
import { Bookmarks } from './Bookmarks';
import styles from './Pane.module.css';
import { kept, regionsOf } from './regions';

/** Every filter of the page with its values, provinces by region to tick, and a reset. */
export default function FiltersPane({
  context,
}: {
  readonly context: Omit<PageContext, 'showSource' | 'openMenu'>;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { state, change, cube } = context;
  const whole = useMemo(() => boundaryOf(cube, state.boundary), [cube, state.boundary]);
  const [search, setSearch] = useState('');
  const groups = useMemo(() => regionsOf(cube, whole, search), [cube, whole, search]);
  const isKept = (code: string): boolean => state.within.length === 0 || state.within.includes(code);
  const all = state.within.length === 0;
  const tick = (codes: readonly string[], on: boolean): void =>
    change({ within: kept(whole, state.within, codes, on) });

  return (
    <aside className={styles.pane} aria-labelledby={id} data-pane>
      <header className={styles.head}>
        <h2 id={id}>{t('pane.title')}</h2>
        <Button size="small" onClick={() => change(resetOf(state))}>
          {t('pane.reset')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t('pane.close')}
          onClick={() => change({ pane: false })}
        />
      </header>
      <section className={styles.card} aria-label={t('pane.provinces')}>
        <h3>{t('pane.provinces')}</h3>
        <p className={styles.says} data-says="provinces">
          {all ? t('pane.isAll') : t('pane.isSome', { n: state.within.length, of: whole.units.length })}
        </p>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={t('pane.search')}
          aria-label={t('pane.search')}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
        <div className={styles.list}>
          {search === '' && (
            <Checkbox
              label={t('pane.all')}
              checked={all ? true : 'mixed'}
              onChange={() => change({ within: [] })}
            />
          )}
          {groups.map(({ region, units }) => {
            const on = units.filter((unit) => isKept(unit.code)).length;
            const codes = units.map((unit) => unit.code);
            const name = region === null ? null : t(`region.${region}`, { defaultValue: region });
            return (
              <fieldset key={region} className={styles.group} aria-label={name ?? t('pane.provinces')}>
                {name !== null && (
                  <Checkbox
                    className={styles.region}
                    label={name}
                    checked={on === units.length ? true : on > 0 ? 'mixed' : false}
                    onChange={() => (all ? change({ within: codes }) : tick(codes, on < units.length))}
                  />
                )}
                {units.map((unit) => (
                  <Checkbox
                    key={unit.code}
                    className={region === null ? undefined : styles.province}
                    label={unit.name}
                    checked={isKept(unit.code)}
                    // From "all", a tick means "this one": nobody wants to untick the other 62.
                    onChange={(_, data) =>
                      all ? change({ within: [unit.code] }) : tick([unit.code], data.checked === true)
                    }
                  />
                ))}
              </fieldset>
            );
          })}
        </div>
      </section>
      <section className={styles.card} aria-label={t('pane.acting')}>
        <h3>{t('pane.acting')}</h3>
        <ul className={styles.acting}>
          {actingOn(context, null, t).map((one) => (
            <li key={one.what} data-borrowed={one.borrowed}>
              <span>{one.what}</span>
              {one.value}
            </li>
          ))}
        </ul>
        <Cleaners state={state} change={change} />
      </section>
      <Bookmarks change={change} />
    </aside>
  );
}

/** A way out of each filter that has one. */
function Cleaners({ state, change }: Pick<PageContext, 'state' | 'change'>) {
  const { t } = useTranslation();
  const ways: [boolean, string, Partial<ViewState>][] = [
    [state.period !== ALL_PERIODS, 'pane.clearPeriod', { period: ALL_PERIODS }],
    [state.within.length > 0, 'pane.clearProvinces', { within: [] }],
    [state.drill !== null, 'pane.clearDrill', UNDRILLED],
    [
      state.selected.length + state.picks.length > 0,
      'pane.clearPicks',
      { selected: [], from: null, picks: [] },
    ],
  ];
  return (
    <div className={styles.ways}>
      {ways
        .filter(([there]) => there)
        .map(([, word, part]) => (
          <Button key={word} size="small" appearance="subtle" onClick={() => change(part)}>
            {t(word)}
          </Button>
        ))}
    </div>
  );
}
