import type { ApiError } from '../api/http';
import type { Submission } from '../api/submissionSchema';
import type { Check } from '../api/submitting';
import type { Letter } from './letter';

/** Where a file stands on its way in. */
export type Phase =
  | 'waiting'
  | 'checking'
  | 'uncheckable'
  | 'good'
  | 'bad'
  | 'sending'
  | 'reading'
  | 'broken'
  | 'done'
  | 'rejected'
  | 'failed'
  | 'repeated';

export interface QueuedFile {
  readonly id: number;
  /** Null for the statement that there is nothing to report. */
  readonly file: File | null;
  readonly phase: Phase;
  /** From 0 to 1, of the bytes that are sent. */
  readonly progress: number;
  readonly check: Check | null;
  readonly submission: Submission | null;
  readonly error: ApiError | null;
  /** Its covering letter; null where none was sent along. */
  readonly letter: Letter | null;
}

export interface Queue {
  readonly files: readonly QueuedFile[];
  /** The file whose findings are shown. */
  readonly shown: number | null;
}

export const EMPTY_QUEUE: Queue = { files: [], shown: null };

export type QueueChange =
  | { readonly do: 'add'; readonly files: readonly (File | null)[]; readonly firstId: number }
  | { readonly do: 'remove'; readonly id: number }
  | { readonly do: 'show'; readonly id: number }
  | { readonly do: 'set'; readonly id: number; readonly to: Partial<Omit<QueuedFile, 'id' | 'file'>> }
  /** What was found was found for another province or period. */
  | { readonly do: 'forget' };

/** Phases in which a file is not in anybody's hands but the reader's. */
const AT_REST: ReadonlySet<Phase> = new Set(['waiting', 'uncheckable', 'good', 'bad', 'broken']);

export function mayBeSent(file: QueuedFile): boolean {
  return AT_REST.has(file.phase);
}

/** Whether a file is on its way and must not be left alone. */
export function isBusy(file: QueuedFile): boolean {
  return (
    file.phase === 'checking' ||
    file.phase === 'sending' ||
    file.phase === 'reading' ||
    file.letter?.state === 'sending'
  );
}

export function queueReducer(queue: Queue, change: QueueChange): Queue {
  switch (change.do) {
    case 'add': {
      const added = change.files.map((file, n) => newFile(change.firstId + n, file));
      // A file chosen again is meant to take the place of what was chosen before under its name.
      const names = new Set(change.files.map((file) => file?.name));
      const kept = queue.files.filter((one) => !mayBeSent(one) || !names.has(one.file?.name));
      return { files: [...kept, ...added], shown: added[0]?.id ?? queue.shown };
    }
    case 'remove': {
      const files = queue.files.filter((one) => one.id !== change.id);
      return { files, shown: queue.shown === change.id ? (files[0]?.id ?? null) : queue.shown };
    }
    case 'show':
      return { ...queue, shown: change.id };
    case 'set':
      return {
        ...queue,
        files: queue.files.map((one) => (one.id === change.id ? { ...one, ...change.to } : one)),
      };
    case 'forget':
      return {
        ...queue,
        files: queue.files.map((one) => (mayBeSent(one) ? newFile(one.id, one.file) : one)),
      };
  }
}

/** A file of which nothing is known yet. */
export function newFile(id: number, file: File | null): QueuedFile {
  return {
    id,
    file,
    phase: 'waiting',
    progress: 0,
    check: null,
    submission: null,
    error: null,
    letter: null,
  };
}
