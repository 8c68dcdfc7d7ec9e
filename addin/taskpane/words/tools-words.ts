import type { ToolPage } from '../route.ts';

/** The Tools page, and the head of every page that opens from it. */
export const toolsWords = {
  heading: 'Tools',
  back: 'Back to Tools',
  pages: {
    connect: {
      name: 'Connect',
      what: 'See which tables were found and why, and put right what was taken wrongly.',
    },
    insert: { name: 'Add results', what: 'Add columns of living formulas beside the register.' },
    'what-if': { name: 'What if', what: 'Move the weights and see which places would change.' },
    scorers: { name: 'Two scorers', what: 'Score a second time, compare, and agree one rating.' },
    freeze: { name: 'Freeze', what: 'Turn the formulas into values, and back.' },
    diagnostics: { name: 'Diagnostics', what: 'Versions and facts to send to your IT team.' },
  } satisfies Record<ToolPage, { readonly name: string; readonly what: string }>,
} as const;
