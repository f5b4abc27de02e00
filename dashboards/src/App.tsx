import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './App.module.css';
import { getCube, getHealth, getLedger, getSubmissions } from './api/endpoints';
import { useResource } from './api/useResource';
import { Failure, Loading } from './components/Notice';
import { Cube } from './cube/cube';
import { createFormat, type Format } from './format/format';
import { Header } from './overview/Header';
import { OverviewPage } from './overview/OverviewPage';
import { Slicers } from './overview/Slicers';
import { useOverview } from './overview/useOverview';
import { useViewState } from './state/useViewState';
import type { ViewState } from './state/viewState';

/** Loads what the page needs; each answer stands or fails by itself. */
export function App() {
  const { t, i18n } = useTranslation();
  const [state, change] = useViewState();
  const cube = useResource(getCube);
  const ledger = useResource(getLedger);
  const submissions = useResource(getSubmissions);
  const health = useResource(getHealth);
  const { language } = state;

  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    document.title = i18n.getFixedT(language)('title');
  }, [i18n, language]);
  const format = useMemo(() => createFormat(language, i18n.getFixedT(language)), [i18n, language]);

  const all = [cube, ledger, submissions, health];
  const body = cube.resource.data;
  const away = health.resource.data?.storage === 'away';
  const frame = {
    ledger: ledger.resource,
    format,
    language,
    busy: all.some((one) => one.busy),
    onLanguage: (to: ViewState['language']) => change({ language: to }),
    onRefresh: () => {
      for (const one of all) one.reload();
    },
  };

  return (
    <div className={styles.app}>
      {body === null ? (
        <>
          <Header {...frame} coverage={null} />
          <main id="main" className={styles.alone}>
            {cube.resource.state === 'failed' ? (
              <Failure error={cube.resource.error} onRetry={frame.onRefresh} />
            ) : (
              <Loading label={t('load.loading')} />
            )}
          </main>
        </>
      ) : (
        <Loaded
          body={body}
          state={state}
          change={change}
          format={format}
          frame={frame}
          submissions={submissions}
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
          {state.dataset === 'synthetic' && <Warning text={t('slicer.syntheticNote')} />}
        </Loaded>
      )}
      <footer className={styles.footer}>
        <span>{t('owner')}</span>
        <span>{t('map.attribution')}</span>
      </footer>
    </div>
  );
}

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
  readonly frame: Omit<React.ComponentProps<typeof Header>, 'coverage'>;
  readonly submissions: React.ComponentProps<typeof OverviewPage>['submissions'];
  readonly children: React.ReactNode;
}

function Loaded({ body, state, change, format, frame, submissions, children }: LoadedProps) {
  const cube = useMemo(() => new Cube(body), [body]);
  const overview = useOverview(cube, state, change, format);
  const names = [...overview.selected]
    .map((code) => overview.boundary.byCode.get(code)?.name ?? code)
    .join(', ');
  return (
    <>
      <Header {...frame} coverage={overview.coverage} />
      <div className={styles.warnings}>{children}</div>
      <main id="main" className={styles.grid}>
        <Slicers
          context={{ ...overview, showSource: () => undefined }}
          hasSynthetic={overview.hasSynthetic}
          onKind={overview.chooseKind}
        />
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
