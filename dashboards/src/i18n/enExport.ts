import type { Shape } from './vi';
import type { viExport } from './viExport';

/** Words of saved tables, and of fields with values of their own. */
export const enExport: Shape<typeof viExport> = {
  export: {
    code: 'Code',
    upTo: 'Up to',
    asShown: 'As shown',
    unit: 'Unit',
    coverage: 'Coverage',
    basis: 'Based on',
    catalogue: 'Catalogue version',
    address: 'Address of the page',
    version: 'Version',
    standing: 'Standing',
    review: 'Review',
    received: 'Received at',
    blockers: 'Blockers',
    errors: 'Errors',
    warnings: 'Warnings',
    infos: 'Notes',
    values: 'Values',
    filed: 'Parts that reported',
    expected: 'Parts expected',
  },
  field: {
    state: {
      accepted: 'Accepted',
      pending: 'To be reviewed',
      open: 'In process',
      waiting: 'To be confirmed',
      returned: 'Returned',
      rejected: 'Rejected',
      failed: 'Failed',
      silent: 'Silent',
    },
    severity: { blockers: 'Blockers', errors: 'Errors', warnings: 'Warnings', infos: 'Notes' },
  },
};
