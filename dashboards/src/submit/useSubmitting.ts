import { type Dispatch, useEffect, useMemo, useRef } from 'react';
import { ApiError } from '../api/http';
import type { Submission } from '../api/submissionSchema';
import {
  attach,
  type Check,
  type Cover,
  checkFile,
  type Destination,
  getUploaded,
  getVersions,
  setCover,
  submitFile,
  submitNothing,
} from '../api/submitting';
import type { QueueChange, QueuedFile } from './queue';

/** Pause between questions about what became of an upload. */
const ASK_AGAIN_MS = 700;

/** So many questions without an answer before it is looked whether the upload was no news. */
const NO_NEWS_AFTER = 6;

/** What goes with every file of one submission. */
export interface Accompanying {
  readonly cover: Cover;
  readonly signed: File | null;
}

export interface Submitting {
  readonly check: (one: QueuedFile, to: Destination) => Promise<void>;
  /** Sends, follows and, once it is taken, adds the letter. @returns whether it is taken. */
  readonly send: (one: QueuedFile, to: Destination, along: Accompanying) => Promise<boolean>;
}

/** Brings files on their way and tells the queue how far they are; leaving the page calls off what is not sent yet. */
export function useSubmitting(tell: Dispatch<QueueChange>, onLate: (error: ApiError) => void): Submitting {
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
      set(one.id, { phase: 'checking', progress: 0, check: null, error: null });
      try {
        const check = await checkFile(file, to, (progress) => set(one.id, { progress }), signal);
        set(one.id, { phase: check.outcome === 'done' ? 'good' : 'bad', check });
        return check;
      } catch (reason) {
        if (!signal.aborted) set(one.id, { phase: 'uncheckable', error: errorOf(reason) });
        return null;
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
      send: async (one, to, { cover, signed }) => {
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
          if (!signal.aborted) set(one.id, { phase: 'broken', error: errorOf(reason) });
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
        try {
          if (Object.values(cover).some((text) => text.trim() !== '')) await setCover(submission.id, cover);
          if (signed !== null) await attach(submission.id, signed, signal);
        } catch (reason) {
          onLate(errorOf(reason));
        }
        return true;
      },
    };
  }, [tell, onLate]);
}

function errorOf(reason: unknown): ApiError {
  return reason instanceof ApiError ? reason : new ApiError('shape', null, String(reason));
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
