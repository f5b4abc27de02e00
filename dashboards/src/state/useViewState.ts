import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { formatState, parseState, type ViewState, withChange } from './viewState';

const CHANGED = 'viewstate';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** The state in the address bar. Each change is one step of the browser's history. */
export function useViewState(): readonly [ViewState, (change: Partial<ViewState>) => void] {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const state = useMemo(() => parseState(search), [search]);
  const change = useCallback((part: Partial<ViewState>) => {
    const next = formatState(withChange(parseState(window.location.search), part));
    if (next === window.location.search) return;
    window.history.pushState(null, '', `${window.location.pathname}${next}${window.location.hash}`);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [state, change];
}
