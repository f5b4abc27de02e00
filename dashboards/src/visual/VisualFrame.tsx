import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../components/Card';
import type { VisualContext } from '../overview/context';
import { basisText } from '../overview/describe';
import { visualOf } from '../pages/definition';
import { FilterInfo } from './FilterInfo';
import type { Sheet } from './sheet';
import { VisualMenu } from './VisualMenu';

interface Props {
  readonly context: VisualContext;
  readonly subtitle?: string | undefined;
  readonly actions?: ReactNode;
  /** The same as a table; null where the visual is one. */
  readonly twin: ReactNode | null;
  /** The word on the button that leads back from the table. */
  readonly back?: 'view.asChart' | 'view.asMap';
  readonly sortable?: boolean;
  readonly sheet: () => Sheet;
  readonly children: ReactNode;
}

/** The box of one visual with its header: what acts on it, as a table, focus, sort and export. */
export function VisualFrame(props: Props) {
  const {
    context,
    subtitle,
    actions,
    twin,
    back = 'view.asChart',
    sortable = false,
    sheet,
    children,
  } = props;
  const { t } = useTranslation();
  const { visual, state, change, page, basis } = context;
  const asTable = twin !== null && state.tables.includes(visual);
  const definition = visualOf(page, visual);
  const title = t(definition.title);
  const showTable = (): void =>
    change({
      tables: asTable ? state.tables.filter((other) => other !== visual) : [...state.tables, visual],
    });
  return (
    <Card
      area={visual}
      type={definition.type}
      order={definition.phone.order}
      title={title}
      subtitle={basis === null ? subtitle : [basisText(basis, t), subtitle].filter(Boolean).join(' · ')}
      actions={
        <>
          {actions}
          {twin !== null && (
            <Button size="small" appearance="subtle" aria-pressed={asTable} onClick={showTable}>
              {t(asTable ? back : 'view.asTable')}
            </Button>
          )}
          <FilterInfo context={context} title={title} />
          <VisualMenu context={context} title={title} sortable={sortable} sheet={sheet} />
        </>
      }
    >
      {asTable ? twin : children}
    </Card>
  );
}
