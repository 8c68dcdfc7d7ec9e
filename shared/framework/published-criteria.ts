/**
 * The headings of the criteria of Sheffield City Council's first annual International Update, in its order. Only the
 * headings are published: no weight, scale or question. Source: sheffieldcc.moderngov.co.uk, mgAi.aspx?ID=33651 (2024).
 */
export const publishedCriteria = [
  'Location overview',
  'Strategic fit',
  'Profile',
  'Due diligence considerations',
  'Connections',
  'Resources and purpose',
] as const;
