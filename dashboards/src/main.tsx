import { FluentProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App';
import { CrashGuard } from './components/CrashGuard';
import './global.css';
import { createI18n } from './i18n/i18n';
import { parseState } from './state/viewState';
import { fluentTheme } from './theme/fluent';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

const i18n = await createI18n(parseState(window.location.search).language);

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <FluentProvider theme={fluentTheme}>
        <CrashGuard>
          <App />
        </CrashGuard>
      </FluentProvider>
    </I18nextProvider>
  </StrictMode>,
);
