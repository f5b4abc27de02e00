/** A line of a tooltip: what, and how much. */
export type TooltipRow = readonly [label: string, value: string];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** ECharts writes tooltips as HTML, and names come from uploaded files. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** The inside of a tooltip, the same on every visual. */
export function tooltipHtml(title: string, rows: readonly TooltipRow[]): string {
  const body = rows
    .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  return `<div class="tip"><strong>${escapeHtml(title)}</strong><dl>${body}</dl></div>`;
}
