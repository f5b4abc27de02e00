import { createFormat, type Format } from '../format/format';
import { createI18n } from '../i18n/i18n';
import type { Language } from '../state/viewState';

/** The real words and number formats of a language. */
export async function formatIn(language: Language): Promise<Format> {
  const i18n = await createI18n(language);
  return createFormat(language, i18n.getFixedT(language));
}
