import { useTranslation } from 'react-i18next';
import styles from './Submit.module.css';

interface Props {
  readonly id: string;
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}

/** Chooses one file. The browser's own field lies over it unseen: its words are the browser's language, not the page's. */
export function FilePicker({ id, file, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.picker}>
      <input id={id} type="file" onChange={(event) => onChoose(event.target.files?.[0] ?? null)} />
      <span aria-hidden>{t('submit.chooseOne')}</span>
      <small aria-hidden>{file?.name ?? t('submit.noFile')}</small>
    </div>
  );
}
