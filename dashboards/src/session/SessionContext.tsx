import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Access } from '../api/accessSchema';
import { getAccess } from '../api/endpoints';
import { setAntiforgery, whenSignedOut } from '../api/http';
import { type Loaded, useResource } from '../api/useResource';
import { signInAddress } from './session';

export interface Session {
  readonly access: Access;
  /** Whether the service has said 401 to something since the page was opened as somebody. */
  readonly expired: boolean;
  /** Leads to signing in and back to this address; does nothing where there is no such page. */
  readonly signIn: () => void;
}

const Current = createContext<Session | null>(null);

/** @throws Error outside of {@link SessionProvider}. */
export function useSession(): Session {
  const session = useContext(Current);
  if (session === null) throw new Error('No session here.');
  return session;
}

interface Props {
  /** While it is not known who the reader is, and where that could not be found out. */
  readonly pending: (loaded: Loaded<Access>) => ReactNode;
  readonly children: ReactNode;
}

/** Finds out who the reader is before anything else is asked, so that nothing is asked in vain. */
export function SessionProvider({ pending, children }: Props) {
  const loaded = useResource(getAccess);
  const access = loaded.resource.data;
  const [expired, setExpired] = useState(false);
  useEffect(() => setAntiforgery(access?.antiforgery ?? null), [access]);
  useEffect(() => whenSignedOut(() => setExpired(true)), []);
  const session = useMemo<Session | null>(() => {
    if (access === null) return null;
    const signIn = (): void => {
      const to = signInAddress(access, window.location.href);
      if (to !== null) window.location.assign(to);
    };
    return { access, expired, signIn };
  }, [access, expired]);
  if (session === null) return pending(loaded);
  return <Current value={session}>{children}</Current>;
}
