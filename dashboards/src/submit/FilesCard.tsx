import { Button } from '@fluentui/react-components';
import { type Dispatch, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../api/submissionSchema';
import { Card } from '../components/Card';
import { visualOf } from '../pages/definition';
import type { SubmitContext } from './context';
import { FileRow } from './FileRow';
import { PasteDialog } from './PasteDialog';
import { mayBeSent, type QueueChange, type QueuedFile } from './queue';
import styles from './Submit.module.css';

interface Props {
  readonly context: SubmitContext;
  readonly files: readonly QueuedFile[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onCheck: (one: QueuedFile) => void;
  readonly onLetter: (one: QueuedFile) => void;
  readonly onDecided: (one: QueuedFile, submission: Submission, text: string) => void;
  readonly tell: Dispatch<QueueChange>;
}

/** Where files are dropped or chosen, and how far each of them is. */
export function FilesCard({ context, files, onAdd, onCheck, onLetter, onDecided, tell }: Props) {
  const { t } = useTranslation();
  const { page, to, shown } = context;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const definition = visualOf(page, 'files');
  const atRest = files.filter((one) => one.file !== null && mayBeSent(one));
  return (
    <Card
      area="files"
      type={definition.type}
      order={definition.phone.order}
      title={t(definition.title)}
      actions={
        atRest.length > 0 && (
          <Button
            size="small"
            disabled={to === null}
            onClick={() => {
              for (const one of atRest) onCheck(one);
            }}
          >
            {t(atRest.some((one) => one.check !== null) ? 'submit.checkAgain' : 'submit.check')}
          </Button>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for keys. */}
      <div
        className={styles.drop}
        data-over={over}
        data-drop
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onAdd([...event.dataTransfer.files]);
        }}
      >
        <p>
          {t('submit.drop')}{' '}
          <Button size="small" appearance="primary" onClick={() => input.current?.click()}>
            {t('submit.choose')}
          </Button>{' '}
          <Button size="small" onClick={() => setPasting(true)}>
            {t('submit.paste.open')}
          </Button>
        </p>
        <small>{t('submit.accepts')}</small>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('submit.choose')}
          onChange={(event) => {
            onAdd([...(event.target.files ?? [])]);
            // The same file may be chosen again, corrected.
            event.target.value = '';
          }}
        />
      </div>
      {pasting && (
        <PasteDialog
          taken={files.flatMap((one) => one.file?.name ?? [])}
          onAdd={(file) => {
            setPasting(false);
            onAdd([file]);
          }}
          onClose={() => setPasting(false)}
        />
      )}
      {to === null && files.length > 0 && <p className={styles.late}>{t('submit.needDestination')}</p>}
      <ul className={styles.files}>
        {files.map((one) => (
          <FileRow
            key={one.id}
            one={one}
            isShown={one.id === shown?.id}
            onShow={() => tell({ do: 'show', id: one.id })}
            onRemove={() => tell({ do: 'remove', id: one.id })}
            onLetter={() => onLetter(one)}
            onDecided={(submission, text) => onDecided(one, submission, text)}
          />
        ))}
      </ul>
      {files.length === 0 && <p className={styles.quiet}>{t('submit.noFiles')}</p>}
    </Card>
  );
}
