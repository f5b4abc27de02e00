import { expect, test } from 'vitest';
import { createI18n } from '../i18n/i18n';
import { bodyOf, indexOf, indicator } from '../testing/cubes';
import { formatIn } from '../testing/words';
import { tooltipRows } from './describe';

const AWARE = 'establishments_aware';

test.each([
  ['real', false],
  ['synthetic', true],
] as const)('a tooltip of %s figures says that they are made up: %s', async (dataset, marked) => {
  const { cube, index } = indexOf(bodyOf([{ area: '63-83', indicator: AWARE, value: 50 }]));
  const aware = indicator(cube, AWARE);
  const t = (await createI18n('vi')).getFixedT('vi');
  const rows = tooltipRows(index.at(aware, '63-83', '2015'), aware, await formatIn('vi'), dataset, t);
  expect(rows.some(([, text]) => text.includes('SỐ LIỆU GIẢ LẬP'))).toBe(marked);
});
