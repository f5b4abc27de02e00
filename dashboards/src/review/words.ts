import type { i18n } from 'i18next';
import { enReview } from './enReview';
import { viReview } from './viReview';

/** Sees to it that the page's own words are there; they are loaded with the page, so that nobody else waits for them. */
export function addReviewWords(instance: i18n): void {
  const language = instance.language === 'en' ? 'en' : 'vi';
  if (instance.getResource(language, 'translation', 'review.hint') !== undefined) return;
  instance.addResourceBundle(language, 'translation', language === 'en' ? enReview : viReview, true);
}
