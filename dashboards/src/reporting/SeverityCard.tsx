import { Button } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/SessionContext';
import { may } from '../session/session';
import type { ReportingContext } from './context';
import { RulesView } from './RulesView';
import { TallyCard } from './TallyCard';
import { bySeverity } from './tally';

/** Findings by severity; a level down by rule. Drilling filters nothing else. */
export function SeverityCard({ context }: { readonly context: ReportingContext }) {
  const { t } = useTranslation();
  const { access } = useSession();
  const { matrix, scope, state, visual, change } = context;
  const tallies = useMemo(() => bySeverity(matrix.cells, scope), [matrix, scope]);
  const isDown = state.down.includes(visual) && may(access, 'GetSubmissionIssues');
  const turn = (
    <Button
      size="small"
      appearance="subtle"
      icon={isDown ? <ArrowUp16Regular /> : <ArrowDown16Regular />}
      aria-label={t(isDown ? 'reporting.toSeverities' : 'reporting.toRules')}
      title={t(isDown ? 'reporting.toSeverities' : 'reporting.toRules')}
      disabled={!may(access, 'GetSubmissionIssues')}
      onClick={() =>
        change({ down: isDown ? state.down.filter((other) => other !== visual) : [...state.down, visual] })
      }
    />
  );
  if (isDown) return <RulesView context={context} actions={turn} />;
  return (
    <TallyCard
      context={context}
      field="severity"
      subtitle={t('reporting.findings')}
      tallies={tallies}
      actions={turn}
    />
  );
}
