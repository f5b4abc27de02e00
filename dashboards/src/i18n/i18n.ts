import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../state/viewState';
import { givePageWords } from './pageWords';
import { vi } from './vi';

/** Vietnamese is in the bundle; English comes when it is asked for, or once the page stands. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    // React escapes; tooltips, which are HTML, escape for themselves.
    interpolation: { escapeValue: false },
    // A page's words may come after what shows one of them.
    react: { bindI18nStore: 'added' },
    keySeparator: '.',
    nsSeparator: false,
  });
  givePageWords(instance);
  await loadWords(instance, language);
  await instance.changeLanguage(language);
  return instance;
}

/** Sees to it that a language's words are there. */
export async function loadWords(instance: i18n, language: Language): Promise<void> {
  // Words of single pages may be there before those of the whole.
  if (instance.getResource(language, 'translation', 'title') !== undefined) return;
  const { en } = await import('./en');
  instance.addResourceBundle(language, 'translation', en, true, true);
}
