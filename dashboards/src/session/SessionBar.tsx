import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSession } from './SessionContext';

/** Says that the session has ended and leads back in; what is on the page stays, for reading. */
export function SessionBar() {
  const { t } = useTranslation();
  const { expired, access, signIn } = useSession();
  if (!expired) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-expired>
      <MessageBarBody>{t('session.expired')}</MessageBarBody>
      {access.signInUrl !== null && (
        <MessageBarActions>
          <Button size="small" onClick={signIn}>
            {t('session.signInAgain')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
