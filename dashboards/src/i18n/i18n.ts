import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { vi } from './vi';

/** Both languages are in the bundle: a switch must not wait for the network. */
export async function createI18n(language: 'vi' | 'en'): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    // React escapes; tooltips, which are HTML, escape for themselves.
    interpolation: { escapeValue: false },
    keySeparator: '.',
    nsSeparator: false,
  });
  return instance;
}
