import { FluentProvider } from '@fluentui/react-components';
import { useMemo } from 'react';
import { App } from './App';
import { CrashGuard } from './components/CrashGuard';
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
        <App />
      </CrashGuard>
    </FluentProvider>
  );
}
