import './ahead';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import './global.css';
import { createI18n } from './i18n/i18n';
import { loadAhead } from './pages/load';
import { Root } from './Root';
import { parseState } from './state/viewState';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

const { page, language } = parseState(window.location.search);
loadAhead(page);
const i18n = await createI18n(language);

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <Root />
    </I18nextProvider>
  </StrictMode>,
);
