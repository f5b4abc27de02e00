import type { TFunction } from 'i18next';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './App.module.css';
import { getCube, getHealth, getLedger, getSubmissions } from './api/endpoints';
import { useResource } from './api/useResource';
import { Banner } from './components/Banner';
import { Empty, Failure, Loading } from './components/Notice';
import type { Dataset } from './cube/cube';
import { createFormat } from './format/format';
import { useWords } from './i18n/useWords';
import { useKeyMap } from './keys/useKeyMap';
import { Header } from './overview/Header';
import type { Overview } from './overview/useOverview';
import { AlonePage } from './pages/AlonePage';
import { LoadedPage } from './pages/LoadedPage';
import { PageTabs } from './pages/PageTabs';
import { pageOf } from './pages/pages';
import { SessionBar } from './session/SessionBar';
import { useSession } from './session/SessionContext';
import { may, mayReadFigures } from './session/session';
import { useViewState } from './state/useViewState';
import { DEFAULT_STATE, formatState, LOOKS, type Look, UNDRILLED } from './state/viewState';

const KeysDialog = lazy(() => import('./keys/KeysDialog'));

// Loaded when a text is first looked at.
const ReviewPage = lazy(() => import('./review/ReviewPage'));

type Coverage = Overview['coverage'];

/** The server's answer before the first publication of a dataset. */
const NOT_PUBLISHED = 404;

/** Loads what the page needs; each answer stands or fails by itself. */
export function App() {
  const { t, i18n } = useTranslation();
  const [state, change] = useViewState();
  const { language, dataset, page, look, review } = state;
  const shown = useWords(i18n, language);
  const { access, signIn } = useSession();
  const figures = mayReadFigures(access);
  // Who sees accepted figures only has nothing to switch.
  const maySwitch = may(access, 'GetCube?audience=national') && may(access, 'GetCube?audience=public');
  const shownFigures = maySwitch ? state.figures : 'all';
  const askCube = useCallback(
    (signal: AbortSignal) => getCube(dataset, shownFigures, signal),
    [dataset, shownFigures],
  );
  const askLedger = useCallback((signal: AbortSignal) => getLedger(dataset, signal), [dataset]);
  const askSubmissions = useCallback((signal: AbortSignal) => getSubmissions(dataset, signal), [dataset]);
  const cube = useResource(figures ? askCube : null);
  const ledger = useResource(may(access, 'GetLedger') ? askLedger : null);
  const submissions = useResource(may(access, 'ListSubmissions') ? askSubmissions : null);
  const health = useResource(getHealth);
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  useKeyMap({ page: pageOf(page), state, change, onHelp: openHelp });
  const [coverage, setCoverage] = useState<Coverage | null>(null);

  // Where nothing is shown to strangers the first thing to do is to sign in.
  const needs = pageOf(page).needs;
  const shut = needs === undefined ? !figures : !may(access, needs);
  const atTheDoor = shut && !access.signedIn && access.signInUrl !== null;
  useEffect(() => {
    if (atTheDoor) signIn();
  }, [atTheDoor, signIn]);
  useEffect(() => {
    document.documentElement.lang = shown;
    const say = i18n.getFixedT(shown);
    const name = page === DEFAULT_STATE.page ? say('title') : `${say(pageOf(page).title)} – ${say('title')}`;
    document.title = dataset === 'synthetic' ? `[${say('dataset.synthetic')}] ${name}` : name;
  }, [i18n, shown, dataset, page]);
  const format = useMemo(() => createFormat(shown, i18n.getFixedT(shown)), [i18n, shown]);

  const definition = pageOf(page);
  const alone = definition.alone === true;
  const all = [cube, ledger, submissions, health];
  const body = cube.resource.data;
  const away = health.resource.data?.storage === 'away';
  const reloads = [cube.reload, ledger.reload, submissions.reload, health.reload];
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is stable.
  const refresh = useCallback(() => {
    for (const reload of reloads) reload();
  }, []);
  // What one dataset lacks the other may have, so that neither filter nor indicator is carried over; the rest is.
  const showDataset = (to: Dataset): void =>
    change({
      picks: [],
      dataset: to,
      period: DEFAULT_STATE.period,
      kind: DEFAULT_STATE.kind,
      indicator: null,
    });

  return (
    <div className={styles.app} data-dataset={dataset}>
      <Header
        ledger={ledger.resource}
        coverage={body === null ? null : coverage}
        format={format}
        language={language}
        dataset={dataset}
        figures={maySwitch && !alone ? shownFigures : null}
        page={page}
        areaName={(code) => body?.areas.find((area) => area.code === code)?.name ?? code}
        busy={all.some((one) => one.busy)}
        onLanguage={(to) => change({ language: to })}
        onDataset={showDataset}
        onRefresh={refresh}
        change={change}
      />
      <SessionBar />
      {!access.signedIn && access.role === 'public' && body !== null && (
        <section className={styles.public} aria-label={t('dataset.label')}>
          {t('session.public')}
        </section>
      )}
      {dataset === 'synthetic' && (
        <section className={styles.synthetic} aria-label={t('dataset.label')} data-synthetic>
          <strong>{t('dataset.mark')}</strong> {t('dataset.note')}
        </section>
      )}
      {review !== null ? (
        <main id="main" className={styles.alone}>
          <Suspense>
            <ReviewPage
              submission={review}
              format={format}
              onClose={() => change({ review: null })}
              onChanged={refresh}
            />
          </Suspense>
        </main>
      ) : alone ? (
        <AlonePage page={definition} state={state} change={change} format={format} onChanged={refresh} />
      ) : body === null ? (
        <main id="main" className={styles.alone}>
          {cube.resource.state === 'off' && (
            <Empty text={t(atTheDoor ? 'session.toSignIn' : 'session.noFigures')} />
          )}
          {cube.resource.state === 'loading' && <Loading label={t('load.loading')} />}
          {cube.resource.state === 'failed' &&
            (cube.resource.error.status === NOT_PUBLISHED ? (
              <Empty
                text={
                  shownFigures === 'accepted'
                    ? t('figures.none')
                    : dataset === 'synthetic'
                      ? t('dataset.none')
                      : emptyText(t)
                }
              />
            ) : (
              <Failure error={cube.resource.error} onRetry={refresh} />
            ))}
        </main>
      ) : (
        <LoadedPage
          body={body}
          state={state}
          change={change}
          format={format}
          submissions={submissions}
          ledger={ledger}
          onChanged={refresh}
          onCoverage={setCoverage}
        >
          {away && <Warning text={t('header.away')} />}
          {cube.resource.state === 'failed' && <Warning text={t('load.stale')} />}
          {body.cells.value.length === 0 && (
            <Banner tone="info" title={t('load.emptyTitle')}>
              {t('load.empty')}
            </Banner>
          )}
        </LoadedPage>
      )}
      <PageTabs
        page={page}
        addressOf={(to) => `${window.location.pathname}${formatState({ ...state, ...arriving, page: to })}`}
        onPage={(to) => change({ ...arriving, page: to })}
      />
      <footer className={styles.footer}>
        <span>{t('owner')}</span>
        <label className={styles.look}>
          {t('look.label')}
          <select value={look} onChange={(event) => change({ look: event.target.value as Look })}>
            {LOOKS.map((one) => (
              <option key={one} value={one}>
                {t(`look.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={styles.theme} onClick={openHelp}>
          {t('look.keys')}
        </button>
        <button type="button" className={styles.theme} onClick={() => void savePowerBiTheme()}>
          {t('look.powerBi')}
        </button>
        <span>{t('map.attribution')}</span>
      </footer>
      <Suspense>{help && <KeysDialog onClose={() => setHelp(false)} />}</Suspense>
    </div>
  );
}

/** What belongs to one page is left behind on the way to another; filters, slicers and picked provinces go along. */
const arriving = {
  picks: [],
  focus: null,
  tables: [],
  sort: null,
  down: [],
  paths: [],
  ...UNDRILLED,
  review: null,
} as const;

async function savePowerBiTheme(): Promise<void> {
  const [{ powerBiTheme }, { saveBlob }] = await Promise.all([
    import('./theme/powerBi'),
    import('./export/save'),
  ]);
  const text = JSON.stringify(powerBiTheme('SXSH'), null, 2);
  saveBlob(new Blob([text], { type: 'application/json' }), 'sxsh-power-bi', 'json');
}

const emptyText = (t: TFunction): string => `${t('load.emptyTitle')}. ${t('load.empty')}`;

function Warning({ text }: { readonly text: string }) {
  return <Banner tone="warning">{text}</Banner>;
}
