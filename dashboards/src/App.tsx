import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './App.module.css';
import { getCube, getHealth, getLedger, getSubmissions } from './api/endpoints';
import { useResource } from './api/useResource';
import { Empty, Failure, Loading } from './components/Notice';
import { Cube, type Dataset } from './cube/cube';
import { createFormat, type Format } from './format/format';
import { Header } from './overview/Header';
import { OverviewPage } from './overview/OverviewPage';
import { Slicers } from './overview/Slicers';
import { type Overview, useOverview } from './overview/useOverview';
import { useViewState } from './state/useViewState';
import { DEFAULT_STATE, type ViewState } from './state/viewState';

type Coverage = Overview['coverage'];

/** The server's answer before the first publication of a dataset. */
const NOT_PUBLISHED = 404;

/** Loads what the page needs; each answer stands or fails by itself. */
export function App() {
  const { t, i18n } = useTranslation();
  const [state, change] = useViewState();
  const { language, dataset } = state;
  const cube = useResource(useCallback((signal: AbortSignal) => getCube(dataset, signal), [dataset]));
  const ledger = useResource(useCallback((signal: AbortSignal) => getLedger(dataset, signal), [dataset]));
  const submissions = useResource(
    useCallback((signal: AbortSignal) => getSubmissions(dataset, signal), [dataset]),
  );
  const health = useResource(getHealth);
  const [coverage, setCoverage] = useState<Coverage | null>(null);

  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    const say = i18n.getFixedT(language);
    document.title = dataset === 'synthetic' ? `[${say('dataset.synthetic')}] ${say('title')}` : say('title');
  }, [i18n, language, dataset]);
  const format = useMemo(() => createFormat(language, i18n.getFixedT(language)), [i18n, language]);

  const all = [cube, ledger, submissions, health];
  const body = cube.resource.data;
  const away = health.resource.data?.storage === 'away';
  const refresh = (): void => {
    for (const one of all) one.reload();
  };
  // What one dataset lacks the other may have, so that neither filter nor indicator is carried over; the rest is.
  const showDataset = (to: Dataset): void =>
    change({ dataset: to, period: DEFAULT_STATE.period, kind: DEFAULT_STATE.kind, indicator: null });

  return (
    <div className={styles.app} data-dataset={dataset}>
      <Header
        ledger={ledger.resource}
        coverage={body === null ? null : coverage}
        format={format}
        language={language}
        dataset={dataset}
        busy={all.some((one) => one.busy)}
        onLanguage={(to) => change({ language: to })}
        onDataset={showDataset}
        onRefresh={refresh}
      />
      {dataset === 'synthetic' && (
        <p className={styles.synthetic} data-synthetic>
          <strong>{t('dataset.mark')}</strong> {t('dataset.note')}
        </p>
      )}
      {body === null ? (
        <main id="main" className={styles.alone}>
          {cube.resource.state === 'loading' && <Loading label={t('load.loading')} />}
          {cube.resource.state === 'failed' &&
            (cube.resource.error.status === NOT_PUBLISHED ? (
              <Empty text={dataset === 'synthetic' ? t('dataset.none') : emptyText(t)} />
            ) : (
              <Failure error={cube.resource.error} onRetry={refresh} />
            ))}
        </main>
      ) : (
        <Loaded
          body={body}
          state={state}
          change={change}
          format={format}
          submissions={submissions}
          onCoverage={setCoverage}
        >
          {away && <Warning text={t('header.away')} />}
          {cube.resource.state === 'failed' && <Warning text={t('load.stale')} />}
          {body.cells.value.length === 0 && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{t('load.emptyTitle')}</MessageBarTitle>
                {t('load.empty')}
              </MessageBarBody>
            </MessageBar>
          )}
        </Loaded>
      )}
      <footer className={styles.footer}>
        <span>{t('owner')}</span>
        <span>{t('map.attribution')}</span>
      </footer>
    </div>
  );
}

const emptyText = (t: TFunction): string => `${t('load.emptyTitle')}. ${t('load.empty')}`;

function Warning({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

interface LoadedProps {
  readonly body: ConstructorParameters<typeof Cube>[0];
  readonly state: ViewState;
  readonly change: (part: Partial<ViewState>) => void;
  readonly format: Format;
  readonly submissions: React.ComponentProps<typeof OverviewPage>['submissions'];
  /** Told how complete the figures are, whenever that changes. */
  readonly onCoverage: (coverage: Coverage) => void;
  readonly children: React.ReactNode;
}

function Loaded({ body, state, change, format, submissions, onCoverage, children }: LoadedProps) {
  const cube = useMemo(() => new Cube(body), [body]);
  const overview = useOverview(cube, state, change, format);
  const { coverage } = overview;
  useEffect(() => onCoverage(coverage), [onCoverage, coverage]);
  const names = [...overview.selected]
    .map((code) => overview.boundary.byCode.get(code)?.name ?? code)
    .join(', ');
  return (
    <>
      <div className={styles.warnings}>{children}</div>
      <main id="main" className={styles.grid}>
        <Slicers context={{ ...overview, showSource: () => undefined }} onKind={overview.chooseKind} />
        <OverviewPage overview={overview} submissions={submissions} />
      </main>
      <Announcer names={names} />
    </>
  );
}

/** Tells a screen reader what a click has filtered; says nothing before the first. */
function Announcer({ names }: { readonly names: string }) {
  const { t } = useTranslation();
  const said = useRef(names);
  const touched = useRef(false);
  if (said.current !== names) touched.current = true;
  said.current = names;
  const text = names === '' ? t('live.cleared') : t('live.filtered', { names });
  return (
    <div className={styles.live} role="status">
      {touched.current ? text : ''}
    </div>
  );
}
