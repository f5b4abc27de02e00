import type { Access } from '../api/accessSchema';

/** How far the reader reaches at an endpoint; an endpoint nobody has named is out of reach. */
export function reach(access: Access, endpoint: string): 'none' | 'own' | 'all' {
  return access.endpoints[endpoint] ?? 'none';
}

/** Whether the reader may use an endpoint at all. */
export function may(access: Access, endpoint: string): boolean {
  return reach(access, endpoint) !== 'none';
}

/** Whether there are figures for the reader: the national roll-up, or what the ministry has accepted. */
export function mayReadFigures(access: Access): boolean {
  return may(access, 'GetCube?audience=national') || may(access, 'GetCube?audience=public');
}

/** Where to sign in so as to come back to this very address; null where there is no such page. */
export function signInAddress(access: Pick<Access, 'signInUrl'>, here: string): string | null {
  if (access.signInUrl === null) return null;
  const to = new URL(access.signInUrl, here);
  const { pathname, search, hash } = new URL(here);
  to.searchParams.set(RETURN, `${pathname}${search}${hash}`);
  return to.href;
}

/** Name of the parameter that says where to go back to. */
const RETURN = 'return';
