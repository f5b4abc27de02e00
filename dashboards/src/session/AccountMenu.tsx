import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { Person20Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import styles from './Session.module.css';
import { useSession } from './SessionContext';
import { signOut } from './signOut';

interface Props {
  /** Name of an area by its code. */
  readonly areaName: (code: string) => string;
}

/** Who is signed in, for which provinces, and the way out; or the way in. */
export function AccountMenu({ areaName }: Props) {
  const { t } = useTranslation();
  const { access, signIn } = useSession();
  const role = t(`session.role.${access.role}`);
  if (!access.signedIn) {
    if (access.signInUrl === null) return null;
    return (
      <Button appearance="outline" className={styles.signIn} onClick={signIn}>
        {t('session.signIn')}
      </Button>
    );
  }
  const areas = [...new Set(access.areas.map(areaName))];
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={styles.account} data-account={access.role}>
          <Person20Regular aria-hidden />
          <span>
            <strong>{access.name ?? role}</strong> <small>{role}</small>
          </span>
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.card} aria-label={t('session.title')}>
        <strong>{access.name ?? role}</strong>
        <p>{t(`session.roleLong.${access.role}`)}</p>
        {areas.length > 0 && <p>{t('session.areas', { names: areas.join(', ') })}</p>}
        {access.antiforgery !== null && (
          <Button appearance="primary" onClick={() => void signOut()}>
            {t('session.signOut')}
          </Button>
        )}
      </PopoverSurface>
    </Popover>
  );
}
