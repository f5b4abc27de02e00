import { expect, test } from 'vitest';
import { nameOf } from './common';
import { tooltipHtml } from './tooltip';

test('names from files cannot write markup', () => {
  const html = tooltipHtml('<img src=x onerror=alert(1)>', [['"A" & B', "<b>'1'</b>"]]);
  expect(html).not.toContain('<img');
  expect(html).toContain('&quot;A&quot; &amp; B');
  expect(html).toContain('&lt;b&gt;&#39;1&#39;&lt;/b&gt;');
});

test('the name of a mark comes from the item, else from its series', () => {
  expect(nameOf({ name: 'Bến Tre', seriesName: 'x' })).toBe('Bến Tre');
  expect(nameOf([{ name: '', seriesName: '2011' }])).toBe('2011');
  expect(nameOf(undefined)).toBeNull();
});
