import { expect, test } from 'vitest';
import { drillWords } from '../drill/words';
import { keysWords } from '../keys/words';
import { reportingWords } from '../reporting/words';
import { reportsWords } from '../reports/words';
import { rulesWords } from '../rules/words';
import { sourcesWords } from '../sources/words';
import { submitWords } from '../submit/words';
import { realBody } from '../testing/cubes';
import { en } from './en';
import { vi } from './vi';

function flatten(messages: object, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') flat.set(`${path}${key}`, value);
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const placeholders = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/{{(\w+)}}/g)].map((m) => m[1] ?? '').sort();
const pages = [drillWords, keysWords, reportingWords, reportsWords, rulesWords, sourcesWords, submitWords];
const together = (language: 'vi' | 'en', base: object): Map<string, string> =>
  new Map(
    [...pages.map((page) => page[language]), { ...base, unit: {}, region: {} }].flatMap((one) => [
      ...flatten(one),
    ]),
  );
const vietnamese = together('vi', vi);
const english = together('en', en);

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
});

test('both languages fill in the same values', () => {
  for (const [key, text] of vietnamese)
    expect([key, placeholders(english.get(key))]).toEqual([key, placeholders(text)]);
});

test('no text is empty', () => {
  for (const [key, text] of [...vietnamese, ...english])
    expect([key, text.trim() === '']).toEqual([key, false]);
});

test('every unit and group of the catalogue has an English word', () => {
  for (const indicator of realBody().indicators) {
    if (indicator.unit !== '0/1') expect(Object.keys(en.unit)).toContain(indicator.unit);
    expect(Object.keys(en.group)).toContain(indicator.group);
  }
});
