import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textFile } from './pasted';
import styles from './Submit.module.css';

interface Props {
  /** Names of the files that are chosen already. */
  readonly taken: readonly string[];
  readonly onAdd: (file: File) => void;
  readonly onClose: () => void;
}

/** Takes a report as text, from a mail or a page; from then on it is a file like any other. */
export function PasteDialog({ taken, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const missing = text.trim() === '';
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.paste}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (!missing) onAdd(textFile(text, name, t('submit.paste.unnamed'), taken));
          }}
        >
          <DialogBody>
            <DialogTitle>{t('submit.paste.title')}</DialogTitle>
            <DialogContent className={styles.pasteFields}>
              <p>{t('submit.paste.what')}</p>
              <Field
                label={t('submit.paste.text')}
                required
                {...(tried && missing ? { validationMessage: t('submit.paste.missing') } : {})}
              >
                <Textarea
                  rows={12}
                  resize="vertical"
                  value={text}
                  onChange={(_, data) => setText(data.value)}
                />
              </Field>
              <Field label={t('submit.paste.name')}>
                <Input
                  value={name}
                  placeholder={t('submit.paste.unnamed')}
                  maxLength={80}
                  onChange={(_, data) => setName(data.value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {t('submit.paste.add')}
              </Button>
              <Button onClick={onClose}>{t('decision.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
