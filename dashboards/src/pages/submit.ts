import type { PageDefinition } from './definition';

/** Trang 4: a report on its way in: checked before it is sent, followed until its receipt. */
export const submitPage: PageDefinition = {
  id: 'submit',
  title: 'pages.submit',
  needs: 'UploadReport',
  alone: true,
  slicers: [],
  widths: 'minmax(0, 5fr) minmax(0, 7fr)',
  // Findings are answered and columns corrected inside their cards: these need room for a form.
  least: '760px',
  columns: [
    // The button that submits stands right below the files, however few they are.
    { visuals: ['files', 'sending'], rows: 'fit-content(430px) max-content' },
    { visuals: ['findings', 'mapping', 'changes'], rows: 'minmax(0, 4fr) minmax(0, 5fr) minmax(0, 3fr)' },
  ],
  visuals: [
    { id: 'files', type: 'form', title: 'submit.files', phone: { order: 1, height: 'auto' } },
    {
      id: 'findings',
      type: 'table',
      title: 'submit.findings',
      phone: { order: 2, height: 'fit-content(420px)' },
    },
    {
      id: 'changes',
      type: 'table',
      title: 'submit.changes',
      phone: { order: 3, height: 'fit-content(360px)' },
    },
    {
      id: 'mapping',
      type: 'table',
      title: 'submit.mapping',
      phone: { order: 4, height: 'fit-content(420px)' },
    },
    { id: 'sending', type: 'form', title: 'submit.sending', phone: { order: 5, height: 'auto' } },
  ],
  interactions: [],
};
