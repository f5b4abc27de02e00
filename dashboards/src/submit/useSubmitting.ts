import { type Dispatch, useEffect, useMemo, useRef } from 'react';
import { failureOf } from '../api/http';
import type { Submission } from '../api/submissionSchema';
import {
  attach,
  type Check,
  checkFile,
  type Destination,
  getUploaded,
  getVersions,
  setCover,
  submitFile,
  submitNothing,
} from '../api/submitting';
import { type Accompanying, goesAlong, hasCover } from './letter';
import type { QueueChange, QueuedFile } from './queue';

/** Pause between questions about what became of an upload. */
const ASK_AGAIN_MS = 700;

/** So many questions without an answer before it is looked whether the upload was no news. */
const NO_NEWS_AFTER = 6;

export interface Submitting {
  readonly check: (one: QueuedFile, to: Destination) => Promise<void>;
  /** Sends, follows and, once it is taken, adds the letter. @returns whether it is taken. */
  readonly send: (one: QueuedFile, to: Destination, along: Accompanying) => Promise<boolean>;
  /** Notes down the letter of a file that is taken, again where that failed. */
  readonly sendLetter: (one: QueuedFile, along: Accompanying) => Promise<void>;
}

/** Brings files on their way and tells the queue how far they are; leaving the page calls off what is not sent yet. */
export function useSubmitting(tell: Dispatch<QueueChange>): Submitting {
  const abort = useRef(new AbortController());
  useEffect(() => {
    abort.current = new AbortController();
    return () => abort.current.abort();
  }, []);
  return useMemo(() => {
    const set = (id: number, to: Extract<QueueChange, { do: 'set' }>['to']): void =>
      tell({ do: 'set', id, to });

    const checked = async (one: QueuedFile, file: File, to: Destination): Promise<Check | null> => {
      const { signal } = abort.current;
      // What was found before stays in sight until the new is there.
      set(one.id, { phase: 'checking', progress: 0, error: null });
      try {
        const check = await checkFile(file, to, (progress) => set(one.id, { progress }), signal);
        set(one.id, { phase: check.outcome === 'done' ? 'good' : 'bad', check });
        return check;
      } catch (reason) {
        if (!signal.aborted) set(one.id, { phase: 'uncheckable', check: null, error: failureOf(reason) });
        return null;
      }
    };

    const noteDown = async (id: number, submission: string, along: Accompanying): Promise<void> => {
      if (!goesAlong(along)) return;
      set(id, { letter: { state: 'sending', of: along, error: null } });
      try {
        if (hasCover(along)) await setCover(submission, along.cover);
        if (along.signed !== null) await attach(submission, along.signed, abort.current.signal);
        set(id, { letter: { state: 'kept', of: along, error: null } });
      } catch (reason) {
        set(id, { letter: { state: 'failed', of: along, error: failureOf(reason) } });
      }
    };

    const follow = async (
      path: string,
      isNil: boolean,
      check: Check | null,
      to: Destination,
    ): Promise<Submission | null> => {
      const { signal } = abort.current;
      for (let asked = 1; ; asked++) {
        const found = (await getUploaded(path, signal)).at(-1);
        if (found !== undefined && found.processing !== 'received' && found.processing !== 'reading')
          return found;
        if (found === undefined && asked % NO_NEWS_AFTER === 0) {
          const last = (await getVersions(to, signal))
            .filter((version) => (isNil ? version.nil === true : version.fileName === check?.file))
            .reduce<Submission | null>((a, b) => (a === null || b.version > a.version ? b : a), null);
          if (last !== null && (isNil || last.sha256 === check?.sha256)) return null;
        }
        await pause(signal);
      }
    };

    return {
      check: async (one, to) => {
        if (one.file !== null) await checked(one, one.file, to);
      },
      sendLetter: async (one, along) => {
        if (one.submission !== null) await noteDown(one.id, one.submission.id, along);
      },
      send: async (one, to, along) => {
        const { signal } = abort.current;
        let check = one.check;
        if (one.file !== null && check === null && one.phase !== 'uncheckable') {
          check = await checked(one, one.file, to);
        }
        if (check?.outcome === 'rejected') return false;
        set(one.id, { phase: 'sending', progress: 0, error: null });
        let submission: Submission | null;
        try {
          const path =
            one.file === null
              ? await submitNothing(to)
              : await submitFile(one.file, to, (progress) => set(one.id, { progress }), signal);
          set(one.id, { phase: 'reading', progress: 1 });
          submission = await follow(path, one.file === null, check, to);
        } catch (reason) {
          if (!signal.aborted) set(one.id, { phase: 'broken', error: failureOf(reason) });
          return false;
        }
        if (submission === null) {
          set(one.id, { phase: 'repeated' });
          return false;
        }
        const { processing } = submission;
        set(one.id, {
          phase: processing === 'done' ? 'done' : processing === 'rejected' ? 'rejected' : 'failed',
          submission,
        });
        if (processing !== 'done') return false;
        await noteDown(one.id, submission.id, along);
        return true;
      },
    };
  }, [tell]);
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(resolve, ASK_AGAIN_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(clock);
      reject(signal.reason);
    });
  });
}
