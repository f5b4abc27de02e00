import { askEarly, cubePath } from './api/early';

/** Who reads, then the figures: both are on their way while the page's code still comes. Whatever fails here the page asks again and tells. */
async function lookAhead(): Promise<void> {
  const answer = await askEarly('api/access');
  if (answer?.ok !== true) return;
  const access: unknown = await answer.clone().json();
  const reaches = (endpoint: string): boolean => reachOf(access, endpoint) !== 'none';
  const [national, accepted] = [reaches('GetCube?audience=national'), reaches('GetCube?audience=public')];
  if (!national && !accepted) return;
  const query = new URLSearchParams(window.location.search);
  const figures = national && accepted && query.get('figures') === 'accepted' ? 'accepted' : 'all';
  await askEarly(cubePath(query.get('dataset') === 'synthetic' ? 'synthetic' : 'real', figures));
}

function reachOf(access: unknown, endpoint: string): unknown {
  if (typeof access !== 'object' || access === null || !('endpoints' in access)) return 'none';
  const { endpoints } = access;
  return typeof endpoints === 'object' && endpoints !== null
    ? (new Map<string, unknown>(Object.entries(endpoints)).get(endpoint) ?? 'none')
    : 'none';
}

lookAhead().catch(() => undefined);
