import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../components/DataTable.module.css';
import { setSingleKeys, singleKeys } from './useKeyMap';
import './words';

const KEYS = [
  ['help', '?'],
  ['region', 'Ctrl+F6'],
  ['next', 'Tab'],
  ['enter', 'Ctrl+→'],
  ['leave', 'Esc'],
  ['walk', '← ↑ → ↓'],
  ['pick', 'Enter'],
  ['add', 'Ctrl+Enter'],
  ['clear', 'Ctrl+Shift+C'],
  ['header', 'Alt+Shift+F10'],
  ['menu', 'Shift+F10'],
  ['table', 'Alt+Shift+F11'],
  ['tables', 'Ctrl+Shift+F11'],
] as const;

/** The shortcuts, and the switch for those of a single key. */
export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(singleKeys);
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('keys.title')}</DialogTitle>
          <DialogContent>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{t('keys.what')}</th>
                  <th scope="col">{t('keys.key')}</th>
                </tr>
              </thead>
              <tbody>
                {KEYS.map(([what, key]) => (
                  <tr key={what}>
                    <td>{t(`keys.${what}`)}</td>
                    <td>
                      <kbd>{key}</kbd>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Checkbox
              checked={on}
              label={t('keys.single')}
              onChange={(_, data) => {
                const next = data.checked === true;
                setSingleKeys(next);
                setOn(next);
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('keys.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
