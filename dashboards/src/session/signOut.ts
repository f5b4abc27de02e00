import * as z from 'zod/mini';
import { sendJson } from '../api/http';

/** Ends the session and starts over at this address as nobody. */
export async function signOut(): Promise<void> {
  await sendJson('POST', 'dang-xuat', null, z.unknown());
  window.location.reload();
}
