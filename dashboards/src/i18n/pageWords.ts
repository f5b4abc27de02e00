import type { i18n } from 'i18next';
import type { Shape } from './vi';

/** The words of one page, in both languages; they come with the page and not before. */
export interface PageWords {
  readonly vi: object;
  readonly en: object;
}

const known: PageWords[] = [];
let running: i18n | null = null;

/** Makes a page's words known; called by the page's own file of words when it is loaded. Returns them. */
export function pageWords<T extends object>(vi: T, en: Shape<T>): PageWords {
  const words = { vi, en };
  known.push(words);
  if (running !== null) give(running, words);
  return words;
}

/** Gives an instance the words of every page loaded so far and of those still to come. */
export function givePageWords(instance: i18n): void {
  running = instance;
  for (const words of known) give(instance, words);
}

function give(instance: i18n, { vi, en }: PageWords): void {
  instance.addResourceBundle('vi', 'translation', vi, true, true);
  instance.addResourceBundle('en', 'translation', en, true, true);
}
