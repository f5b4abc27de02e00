import { useCallback, useEffect, useState } from 'react';
import { type ApiError, failureOf } from './http';

/** Something asked of the server. A reload keeps the old data on screen until the new is there. */
export type Resource<T> =
  /** Not asked for: the reader may not have it. */
  | { readonly state: 'off'; readonly data: null; readonly error: null }
  | { readonly state: 'loading'; readonly data: null; readonly error: null }
  | { readonly state: 'ready'; readonly data: T; readonly error: null }
  | { readonly state: 'failed'; readonly data: T | null; readonly error: ApiError };

export interface Loaded<T> {
  readonly resource: Resource<T>;
  readonly reload: () => void;
  /** True while an answer is awaited, also when older data is shown. */
  readonly busy: boolean;
}

const LOADING = { state: 'loading', data: null, error: null } as const;
const OFF = { state: 'off', data: null, error: null } as const;

/**
 * @param load null asks for nothing; else it must be stable between renders; a new one asks for something else, so that what the one before gave is
 * not shown for it. A late answer never replaces a newer one.
 */
export function useResource<T>(load: ((signal: AbortSignal) => Promise<T>) | null): Loaded<T> {
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<{ of: typeof load; resource: Resource<T> }>({
    of: load,
    resource: LOADING,
  });
  const resource: Resource<T> = load === null ? OFF : held.of === load ? held.resource : LOADING;
  const [busy, setBusy] = useState(load !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what makes a reload ask again.
  useEffect(() => {
    if (load === null) {
      setBusy(false);
      return;
    }
    const abort = new AbortController();
    setBusy(true);
    load(abort.signal).then(
      (data) => {
        if (abort.signal.aborted) return;
        setHeld({ of: load, resource: { state: 'ready', data, error: null } });
        setBusy(false);
      },
      (reason: unknown) => {
        if (abort.signal.aborted) return;
        const error = failureOf(reason);
        setHeld((before) => ({
          of: load,
          resource: { state: 'failed', data: before.of === load ? before.resource.data : null, error },
        }));
        setBusy(false);
      },
    );
    return () => abort.abort();
  }, [load, turn]);

  const reload = useCallback(() => setTurn((n) => n + 1), []);
  return { resource, reload, busy };
}
