import { FluentProvider } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { App } from './App';
import styles from './App.module.css';
import type { Access } from './api/accessSchema';
import type { Loaded } from './api/useResource';
import { CrashGuard } from './components/CrashGuard';
import { Failure, Loading } from './components/Notice';
import { SessionProvider } from './session/SessionContext';
import { useViewState } from './state/useViewState';
import { fluentTheme } from './theme/fluent';

/** The page in the look that its address asks for. */
export function Root() {
  const [{ look }] = useViewState();
  const theme = useMemo(() => fluentTheme(look), [look]);
  return (
    <FluentProvider
      theme={theme}
      style={{ colorScheme: look === 'light' ? 'light' : 'dark' }}
      data-look={look}
    >
      <CrashGuard>
        <SessionProvider pending={(loaded) => <Pending loaded={loaded} />}>
          <App />
        </SessionProvider>
      </CrashGuard>
    </FluentProvider>
  );
}

/** Until it is known who the reader is. */
function Pending({ loaded }: { readonly loaded: Loaded<Access> }) {
  const { t } = useTranslation();
  return (
    <main id="main" className={styles.alone}>
      {loaded.resource.state === 'failed' ? (
        <Failure error={loaded.resource.error} onRetry={loaded.reload} />
      ) : (
        <Loading label={t('load.loading')} />
      )}
    </main>
  );
}
