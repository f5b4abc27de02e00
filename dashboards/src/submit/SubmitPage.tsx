import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../api/submissionSchema';
import { type Destination, getIndicators, getProvinces } from '../api/submitting';
import { useResource } from '../api/useResource';
import { Failure, Loading } from '../components/Notice';
import type { AloneContext } from '../pages/AlonePage';
import { PageGrid } from '../pages/PageGrid';
import { ChangesCard } from './ChangesCard';
import type { SubmitContext } from './context';
import { DestinationFields } from './DestinationFields';
import { FilesCard } from './FilesCard';
import { FindingsCard } from './FindingsCard';
import { type Accompanying, NOTHING_ALONG } from './letter';
import { MappingCard } from './MappingCard';
import { EMPTY_QUEUE, mayBeSent, newFile, type QueuedFile, queueReducer } from './queue';
import { SendingCard } from './SendingCard';
import { useLeaveGuard } from './useLeaveGuard';
import { useSubmitting } from './useSubmitting';
import './words';

/** The page "Nộp báo cáo": choose, check, correct, submit, receipt. */
export default function SubmitPage({ context }: { readonly context: AloneContext }) {
  const { t } = useTranslation();
  const { page, state, change, onChanged } = context;
  const [queue, tell] = useReducer(queueReducer, EMPTY_QUEUE);
  const [place, setPlace] = useState<Omit<Destination, 'dataset'> | null>(null);
  const [said, setSaid] = useState('');
  const [along, setAlong] = useState<Accompanying>(NOTHING_ALONG);
  const nextId = useRef(1);
  const { check, send, sendLetter } = useSubmitting(tell);
  const load = useCallback(
    async (signal: AbortSignal) => Promise.all([getProvinces(signal), getIndicators(signal)]),
    [],
  );
  const { resource, reload } = useResource(load);
  const to = useMemo(
    () => (place === null ? null : { ...place, dataset: state.dataset }),
    [place, state.dataset],
  );
  useLeaveGuard(queue.files);
  const choose = useCallback((next: Omit<Destination, 'dataset'> | null) => {
    setPlace(next);
    tell({ do: 'forget' });
  }, []);

  const add = (files: readonly (File | null)[]): void => {
    tell({ do: 'add', files, firstId: nextId.current });
    nextId.current += files.length;
  };
  const sendAll = async (files: readonly QueuedFile[]): Promise<void> => {
    if (to === null) return;
    const names: string[] = [];
    // One after the other: of two versions of one report the order matters.
    for (const one of files) {
      if (await send(one, to, along)) names.push(one.file?.name ?? t('submit.nothingName'));
    }
    if (names.length === 0) return;
    setSaid(t('submit.sent', { name: names.join(', ') }));
    onChanged();
  };
  const sendNothing = (): void => {
    const id = nextId.current;
    add([null]);
    void sendAll([newFile(id, null)]);
  };
  const noteDown = (files: readonly QueuedFile[]): void => {
    for (const one of files) void sendLetter(one, along);
  };
  const checkAgain = (one: QueuedFile): void => {
    if (to !== null && mayBeSent(one)) void check(one, to);
  };
  const decided = (one: QueuedFile, submission: Submission, text: string): void => {
    tell({ do: 'set', id: one.id, to: { submission } });
    setSaid(text);
    onChanged();
  };

  if (resource.state === 'loading' || resource.state === 'off') return <Loading label={t('load.loading')} />;
  if (resource.data === null) return <Failure error={resource.error} onRetry={reload} />;
  const [provinces, indicators] = resource.data;
  const shown = queue.files.find((one) => one.id === queue.shown) ?? null;
  const given: SubmitContext = { ...context, provinces, indicators, to, shown };
  return (
    <>
      <PageGrid
        page={page}
        focus={state.focus}
        onUnfocus={() => change({ focus: null })}
        lead={<DestinationFields context={given} onChoose={choose} />}
        render={(id) => {
          if (id === 'files') {
            return (
              <FilesCard
                context={given}
                files={queue.files}
                onAdd={add}
                onCheck={checkAgain}
                onLetter={(one) => noteDown([one])}
                onDecided={decided}
                tell={tell}
              />
            );
          }
          if (id === 'sending') {
            return (
              <SendingCard
                context={given}
                files={queue.files.filter((one) => mayBeSent(one) && one.phase !== 'bad')}
                busy={queue.files.some(
                  (one) => !mayBeSent(one) && one.submission === null && one.phase !== 'repeated',
                )}
                taken={queue.files.filter((one) => one.phase === 'done')}
                along={along}
                onChange={setAlong}
                onSend={(files) => void sendAll(files)}
                onNothing={sendNothing}
                onLetter={noteDown}
              />
            );
          }
          if (id === 'findings') return <FindingsCard context={given} />;
          if (id === 'mapping') return <MappingCard context={given} onCorrected={checkAgain} />;
          return <ChangesCard context={given} />;
        }}
      />
      <div role="status" data-said style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden' }}>
        {said}
      </div>
    </>
  );
}
