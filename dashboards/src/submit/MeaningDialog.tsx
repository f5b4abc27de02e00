import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  SearchBox,
} from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiError, failureOf } from '../api/http';
import { setCorrection } from '../api/mapping';
import type { Destination } from '../api/submitting';
import { RefusalBar } from '../components/RefusalBar';
import { fold } from '../format/fold';
import type { SubmitContext } from './context';
import styles from './Submit.module.css';

interface Props {
  readonly heading: string;
  /** What it was said to mean: an indicator, null for nothing that is reported, undefined where nothing was said. */
  readonly now: string | null | undefined;
  readonly context: SubmitContext;
  readonly to: Destination;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Stands for "nothing that is reported" among the indicators' ids. */
const NONE = '';

/** Says what a heading means: one of the catalogue's indicators, found by typing, or nothing that is reported. */
export function MeaningDialog({ heading, now, context, to, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { indicators, format } = context;
  const group = useId();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(now === null ? NONE : (now ?? null));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const all = useMemo(
    () => [...indicators].map(([id, { name, unit }]) => ({ id, unit, name: name[format.language] })),
    [indicators, format.language],
  );
  // What is chosen stays in sight, whatever is typed.
  const found = all.filter(({ id, name }) => id === chosen || fold(name).includes(fold(search.trim())));

  const send = async (): Promise<void> => {
    setTried(true);
    if (chosen === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      await setCorrection(to.area, to.dataset, heading, chosen === NONE ? null : chosen);
      onDone();
    } catch (refusal) {
      setBusy(false);
      setError(failureOf(refusal));
    }
  };

  const option = (id: string, name: string, unit: string | null): React.ReactNode => (
    <label key={id} className={styles.choice}>
      <input type="radio" name={group} checked={chosen === id} onChange={() => setChosen(id)} />
      <span>
        {name}
        {unit !== null && <small> ({format.unit(unit)})</small>}
      </span>
    </label>
  );

  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_, data) => {
        if (!data.open && !busy) onClose();
      }}
    >
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <DialogBody>
            <DialogTitle>{t('submit.meaning.title')}</DialogTitle>
            <DialogContent>
              <p>
                <q>{heading}</q>
              </p>
              <p>{t('submit.meaning.what')}</p>
              <Field label={t('submit.meaning.search')}>
                <SearchBox
                  className={styles.search}
                  value={search}
                  onChange={(_, data) => setSearch(data.value)}
                />
              </Field>
              <fieldset className={styles.choices}>
                <legend className={styles.unseen}>{t('submit.meaning.title')}</legend>
                {option(NONE, t('submit.meaning.none'), null)}
                {found.map(({ id, name, unit }) => option(id, name, unit))}
              </fieldset>
              {found.length === 0 && <p className={styles.quiet}>{t('submit.meaning.notFound')}</p>}
              {tried && chosen === null && (
                <p className={styles.late} role="alert">
                  {t('submit.meaning.missing')}
                </p>
              )}
              <RefusalBar error={error} />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {t('submit.meaning.save')}
              </Button>
              <Button disabledFocusable={busy} onClick={onClose}>
                {t('decision.cancel')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
