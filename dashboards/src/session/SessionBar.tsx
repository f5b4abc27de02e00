import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Banner } from '../components/Banner';
import { useSession } from './SessionContext';

/** Says that the session has ended and leads back in; what is on the page stays, for reading. */
export function SessionBar() {
  const { t } = useTranslation();
  const { expired, access, signIn } = useSession();
  if (!expired) return null;
  return (
    <div data-expired>
      <Banner
        tone="warning"
        action={
          access.signInUrl !== null && (
            <Button size="small" onClick={signIn}>
              {t('session.signInAgain')}
            </Button>
          )
        }
      >
        {t('session.expired')}
      </Banner>
    </div>
  );
}
