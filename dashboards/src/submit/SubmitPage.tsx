import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/http';
import { type Destination, getIndicators, getProvinces } from '../api/submitting';
import { useResource } from '../api/useResource';
import { Banner } from '../components/Banner';
import { Failure, Loading } from '../components/Notice';
import type { AloneContext } from '../pages/AlonePage';
import { PageGrid } from '../pages/PageGrid';
import { ChangesCard } from './ChangesCard';
import type { SubmitContext } from './context';
import { DestinationFields } from './DestinationFields';
import { FilesCard } from './FilesCard';
import { FindingsCard } from './FindingsCard';
import { MappingCard } from './MappingCard';
import { EMPTY_QUEUE, mayBeSent, type QueuedFile, queueReducer } from './queue';
import { SendingCard } from './SendingCard';
import { useLeaveGuard } from './useLeaveGuard';
import { type Accompanying, useSubmitting } from './useSubmitting';
import './words';

/** The page "Nộp báo cáo": choose, check, correct, submit, receipt. */
export default function SubmitPage({ context }: { readonly context: AloneContext }) {
  const { t } = useTranslation();
  const { page, state, change, onChanged } = context;
  const [queue, tell] = useReducer(queueReducer, EMPTY_QUEUE);
  const [place, setPlace] = useState<Omit<Destination, 'dataset'> | null>(null);
  const [said, setSaid] = useState('');
  const [late, setLate] = useState<ApiError | null>(null);
  const nextId = useRef(1);
  const { check, send } = useSubmitting(tell, setLate);
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
  const sendAll = async (files: readonly QueuedFile[], along: Accompanying): Promise<void> => {
    if (to === null) return;
    setLate(null);
    const names: string[] = [];
    // One after the other: of two versions of one report the order matters.
    for (const one of files) {
      if (await send(one, to, along)) names.push(one.file?.name ?? t('submit.nothingName'));
    }
    if (names.length === 0) return;
    setSaid(t('submit.sent', { name: names.join(', ') }));
    onChanged();
  };
  const sendNothing = (along: Accompanying): void => {
    const id = nextId.current;
    add([null]);
    void sendAll(
      [{ id, file: null, phase: 'waiting', progress: 0, check: null, submission: null, error: null }],
      along,
    );
  };

  if (resource.state === 'loading' || resource.state === 'off') return <Loading label={t('load.loading')} />;
  if (resource.data === null) return <Failure error={resource.error} onRetry={reload} />;
  const [provinces, indicators] = resource.data;
  const shown = queue.files.find((one) => one.id === queue.shown) ?? null;
  const given: SubmitContext = { ...context, provinces, indicators, to, shown };
  return (
    <>
      {late !== null && <Banner tone="warning">{t('submit.coverFailed', { detail: late.detail })}</Banner>}
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
                onCheck={(one) => to !== null && void check(one, to)}
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
                onSend={(files, along) => void sendAll(files, along)}
                onNothing={sendNothing}
              />
            );
          }
          if (id === 'findings') return <FindingsCard context={given} />;
          if (id === 'mapping') return <MappingCard context={given} />;
          return <ChangesCard context={given} />;
        }}
      />
      <div role="status" data-said style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden' }}>
        {said}
      </div>
    </>
  );
}
