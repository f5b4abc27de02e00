import type { Sheet } from './sheet';

/** The rows of a card as they are on the page: of its table, else of its list; null where it has neither. */
export function seenIn(card: Element, title: string): Sheet | null {
  const table = card.querySelector('table');
  if (table !== null) {
    const lines = [...table.rows].map((row) => [...row.cells].map(textOf));
    const [columns = [], ...rows] = lines;
    return rows.length === 0 ? null : { title, columns, rows };
  }
  const items = [...card.querySelectorAll('li')];
  return items.length === 0 ? null : { title, columns: [title], rows: items.map((item) => [textOf(item)]) };
}

/** What is written in an element, its parts set apart by a space: `textContent` would run them together. */
function textOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (walker.nextNode() !== null) parts.push(walker.currentNode.textContent?.trim() ?? '');
  return parts.filter((part) => part !== '').join(' ');
}
