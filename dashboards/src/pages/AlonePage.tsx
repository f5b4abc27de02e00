import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../App.module.css';
import { CardTools } from '../components/cardTools';
import { Empty, Loading } from '../components/Notice';
import type { Format } from '../format/format';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import type { ViewState } from '../state/viewState';
import { MenuDots } from '../visual/MenuDots';
import { type PageDefinition, visualOf } from './definition';
import { loadRules, loadSubmit } from './load';

const RulesPage = lazy(loadRules);
const SubmitPage = lazy(loadSubmit);
const CardMenuList = lazy(() => import('../visual/CardMenuList'));

/** What a page is given that stands without the published figures. */
export interface AloneContext {
  readonly page: PageDefinition;
  readonly state: ViewState;
  readonly change: (part: Partial<ViewState>) => void;
  readonly format: Format;
  /** Asks for everything anew: something has changed. */
  readonly onChanged: () => void;
}

/** A page that works before the first figure is published, and for readers who see none. */
export function AlonePage(context: AloneContext) {
  const { t } = useTranslation();
  const { access } = useSession();
  const { page, state, change } = context;
  const menu = useCallback(
    (area: string, title: string) =>
      // A form holds what its reader is writing: nothing to take along, and never without the rest of the page.
      visualOf(page, area).type === 'form' ? null : (
        <MenuDots
          title={title}
          list={(target, onClose) => (
            <CardMenuList
              visual={area}
              title={title}
              state={state}
              change={change}
              target={target}
              onClose={onClose}
            />
          )}
        />
      ),
    [page, state, change],
  );
  const shut = page.needs !== undefined && !may(access, page.needs);
  return (
    <main id="main" className={styles.main}>
      {shut ? (
        <Empty
          text={t(!access.signedIn && access.signInUrl !== null ? 'session.toSignIn' : 'load.forbidden')}
        />
      ) : (
        <Suspense fallback={<Loading label={t('load.loading')} />}>
          <CardTools value={menu}>
            {page.id === 'rules' ? <RulesPage context={context} /> : <SubmitPage context={context} />}
          </CardTools>
        </Suspense>
      )}
    </main>
  );
}
