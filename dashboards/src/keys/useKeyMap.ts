import { useEffect } from 'react';
import type { PageDefinition } from '../pages/definition';
import type { ViewState } from '../state/viewState';

/** Whether single letters and signs are shortcuts; who speaks to the machine switches them off (WCAG 2.1.4). */
const SINGLE_KEYS = 'sxsh.single-keys';

export function singleKeys(): boolean {
  try {
    return window.localStorage.getItem(SINGLE_KEYS) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    window.localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing: it holds until the page is left.
  }
}

/** Regions in the order in which Ctrl+F6 goes round them. */
const REGIONS = ['#root header', '#main', 'aside', '#root nav[data-tabs]'];

const FOCUSABLE = 'button:not([disabled]), a[href], input, select, [tabindex="0"]';

interface Given {
  readonly page: PageDefinition;
  readonly state: ViewState;
  readonly change: (part: Partial<ViewState>) => void;
  readonly onHelp: () => void;
}

/** The keys that trained users of Power BI know, where the browser leaves them to a page. */
export function useKeyMap({ page, state, change, onHelp }: Given): void {
  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      const { key, ctrlKey, altKey, shiftKey, target } = event;
      const visual = target instanceof Element ? target.closest('section[data-visual]') : null;
      if (key === '?' && !ctrlKey && !altKey && singleKeys() && !isTyping(target)) onHelp();
      else if (key === 'F6' && ctrlKey) nextRegion(shiftKey);
      else if (key.toLowerCase() === 'c' && ctrlKey && shiftKey)
        change({ selected: [], from: null, picks: [] });
      else if (key === 'F11' && ctrlKey && shiftKey) {
        const all = page.visuals.map((one) => one.id);
        change({ tables: all.every((id) => state.tables.includes(id)) ? [] : all });
      } else if (key === 'F11' && altKey && shiftKey && visual !== null) {
        const id = visual.getAttribute('data-visual') ?? '';
        const { tables } = state;
        change({ tables: tables.includes(id) ? tables.filter((one) => one !== id) : [...tables, id] });
      } else if (key === 'F10' && altKey && shiftKey && visual !== null) first(visual, ':scope > header');
      else if (key === 'ArrowRight' && ctrlKey && visual !== null) first(visual, ':scope > header ~ div');
      else return false;
      return true;
    };
    const listen = (event: KeyboardEvent): void => {
      if (act(event)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [page, state, change, onHelp]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
  );
}

function first(visual: Element, part: string): void {
  for (const one of visual.querySelectorAll(part)) {
    const found = one.querySelector<HTMLElement>(FOCUSABLE);
    if (found !== null) {
      found.focus();
      return;
    }
  }
}

function nextRegion(back: boolean): void {
  const regions = REGIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const step = back ? -1 : 1;
  for (let n = 1; n <= regions.length; n++) {
    const region = regions[(now + n * step + regions.length * 2) % regions.length];
    const found = region?.querySelector<HTMLElement>(FOCUSABLE);
    if (found != null) {
      found.focus();
      return;
    }
  }
}
