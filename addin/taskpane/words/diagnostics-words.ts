import type { ProblemSource } from '../../app/problem-log.ts';

/** What the diagnostics say. Nothing in them tells a cell, a place or a person. */
export const diagnosticsWords = {
  title: 'Partner City Assessor: diagnostics',
  intro: 'For your IT team. No cell, place or name is in it.',
  copy: 'Copy',
  copied: 'Copied',
  byHand: 'The text is selected. Press Ctrl+C (on a Mac, Command+C) to copy it.',
  byHandLabel: 'Diagnostics as text',

  versions: 'Versions',
  product: 'Product',
  method: 'Method',
  script: 'Functions script',
  notLoaded: 'not loaded',

  excel: 'Excel',
  platform: 'Platform',
  version: 'Version',
  none: 'not supported',

  functions: 'Custom functions',
  associated: 'Associated in this page',
  count: (associated: number, of: number) => `${String(associated)} of ${String(of)}`,
  missing: 'Missing',
  all: 'all of them',

  read: 'Read from the workbook',
  places: 'Places',
  rules: 'Rules',
  criteria: 'Criteria',
  problems: 'Problems found',
  took: 'Time taken',
  seconds: (seconds: string) => `${seconds} s`,
  notRead: 'not read',

  last: 'Last problems',
  noneYet: 'None since the pane was opened.',
  times: (times: number) => (times === 1 ? '' : `, ${String(times)} times`),
  problem: (source: string, code: string) => `${source}: ${code}`,
  sources: {
    excel: 'Excel',
    reading: 'Reading the workbook',
    change: 'Changing the workbook',
    record: 'The record',
    'sign-in': 'Signing in',
    fault: 'A fault of ours',
  } satisfies Record<ProblemSource, string>,
} as const;
