import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/http';
import { refusalText } from './Notice';

/** Why a form was refused, in the form; nothing while it was not. */
export function RefusalBar({ error }: { readonly error: ApiError | null }) {
  const { t } = useTranslation();
  return (
    error !== null && (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{refusalText(error, t)}</MessageBarBody>
      </MessageBar>
    )
  );
}
