import { expect, test } from 'vitest';
import { chartThemes } from '../theme/theme';
import { type CategoryBar, categoryOption } from './categoryBars';

interface Drawn {
  readonly id: string;
  readonly data: readonly { value: number; itemStyle: { opacity?: number }; label?: { formatter: string } }[];
}

function seriesOf(bars: readonly CategoryBar[]): readonly Drawn[] {
  const option = categoryOption({ theme: chartThemes.light, bars, number: String, tooltip: () => [] });
  return option.series as unknown as readonly Drawn[];
}

test('without a pick a bar is whole and says its number', () => {
  const [whole, part] = seriesOf([{ name: 'a', total: 5, part: 5, color: '#111111' }]);
  expect(whole?.data[0]).toMatchObject({ value: 5, itemStyle: { opacity: 1 }, label: { formatter: '5' } });
  expect(part?.data[0]?.value).toBe(0);
});

test('a part is solid over its dimmed whole, and both numbers are said', () => {
  const [whole, part] = seriesOf([{ name: 'a', total: 5, part: 2, color: '#111111' }]);
  expect(whole?.data[0]).toMatchObject({
    value: 5,
    itemStyle: { opacity: chartThemes.light.dimmed },
    label: { formatter: '2 / 5' },
  });
  expect(part?.data[0]?.value).toBe(2);
});
