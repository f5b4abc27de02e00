import { useEffect } from 'react';
import { isBusy, type QueuedFile } from './queue';

/** Has the browser ask before the page is left while a file is under way. */
export function useLeaveGuard(files: readonly QueuedFile[]): void {
  const busy = files.some(isBusy);
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy]);
}
