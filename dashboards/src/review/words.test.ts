import { expect, test } from 'vitest';
import { createI18n } from '../i18n/i18n';
import { enReview } from './enReview';
import { viReview } from './viReview';
import { addReviewWords } from './words';

const keysOf = (words: object): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${key} ${[...value.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort()}`]
      : keysOf(value).map((inner) => `${key}.${inner}`),
  );

test('both languages have the same words and fill in the same values', () => {
  expect(keysOf(enReview).sort()).toEqual(keysOf(viReview).sort());
});

test.each(['vi', 'en'] as const)('in %s the words join those that are there', async (language) => {
  const instance = await createI18n(language);
  addReviewWords(instance);
  expect(instance.t('review.confirm')).toBe((language === 'vi' ? viReview : enReview).review.confirm);
  expect(instance.t('review.title')).not.toBe('review.title');
});
