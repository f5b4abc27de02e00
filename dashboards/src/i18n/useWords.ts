import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';
import type { Language } from '../state/viewState';
import { loadWords } from './i18n';

/** The language whose words are on the page: the one asked for as soon as they are there. */
export function useWords(instance: i18n, asked: Language): Language {
  const [shown, setShown] = useState<Language>(instance.language === 'en' ? 'en' : 'vi');
  useEffect(() => {
    let wanted = true;
    void loadWords(instance, asked).then(async () => {
      if (!wanted) return;
      await instance.changeLanguage(asked);
      setShown(asked);
    });
    return () => {
      wanted = false;
    };
  }, [instance, asked]);
  // A later switch must not wait for the network.
  useEffect(() => {
    void loadWords(instance, 'en');
  }, [instance]);
  return shown;
}
