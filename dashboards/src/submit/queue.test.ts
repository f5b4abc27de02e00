import { expect, test } from 'vitest';
import { NOTHING_ALONG } from './letter';
import { EMPTY_QUEUE, isBusy, newFile, type Queue, queueReducer } from './queue';

const file = (name: string): File => new File(['x'], name);
const names = (queue: Queue) => queue.files.map((one) => [one.file?.name, one.phase]);

test('files are shown as they are added, and the next one when the shown one goes', () => {
  let queue = queueReducer(EMPTY_QUEUE, { do: 'add', files: [file('a.xlsx'), file('b.xlsx')], firstId: 1 });
  expect(queue.shown).toBe(1);
  queue = queueReducer(queue, { do: 'remove', id: 1 });
  expect(names(queue)).toEqual([['b.xlsx', 'waiting']]);
  expect(queue.shown).toBe(2);
});

test('a file chosen again replaces what waited under its name, not what was sent', () => {
  let queue = queueReducer(EMPTY_QUEUE, { do: 'add', files: [file('a.xlsx'), file('b.xlsx')], firstId: 1 });
  queue = queueReducer(queue, { do: 'set', id: 1, to: { phase: 'done' } });
  queue = queueReducer(queue, { do: 'add', files: [file('a.xlsx'), file('b.xlsx')], firstId: 3 });
  expect(names(queue)).toEqual([
    ['a.xlsx', 'done'],
    ['a.xlsx', 'waiting'],
    ['b.xlsx', 'waiting'],
  ]);
});

test('another province or period forgets what was found, not what was sent', () => {
  let queue = queueReducer(EMPTY_QUEUE, { do: 'add', files: [file('a.xlsx'), file('b.xlsx')], firstId: 1 });
  queue = queueReducer(queue, { do: 'set', id: 1, to: { phase: 'good' } });
  queue = queueReducer(queue, { do: 'set', id: 2, to: { phase: 'done' } });
  expect(names(queueReducer(queue, { do: 'forget' }))).toEqual([
    ['a.xlsx', 'waiting'],
    ['b.xlsx', 'done'],
  ]);
});

test('a file whose letter is on its way is not left alone, one whose letter is noted down is', () => {
  const taken = { ...newFile(1, file('a.xlsx')), phase: 'done' } as const;
  const letter = (state: 'sending' | 'kept') => ({
    ...taken,
    letter: { state, of: NOTHING_ALONG, error: null },
  });
  expect([isBusy(taken), isBusy(letter('sending')), isBusy(letter('kept'))]).toEqual([false, true, false]);
});
