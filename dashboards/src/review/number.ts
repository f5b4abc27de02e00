import type { Language } from '../state/viewState';

/** Reads a number as the language writes it: 1.234,5 in Vietnamese, 1,234.5 in English. Null for anything else. */
export function readNumber(text: string, language: Language): number | null {
  const [group, decimal] = language === 'vi' ? ['.', ','] : [',', '.'];
  const trimmed = text.replaceAll(/[\s\u00a0]/g, '');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  const plain = new RegExp(`^-?\\d+(\\${decimal}\\d+)?$`);
  if (!grouped.test(trimmed) && !plain.test(trimmed)) return null;
  return Number(trimmed.replaceAll(group, '').replace(decimal, '.'));
}
