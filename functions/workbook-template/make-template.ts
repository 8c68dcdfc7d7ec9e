import ExcelJS, { type Workbook } from 'exceljs';
import { productVersion } from '../../shared/version.ts';
import { emptyContent, publishedContent } from './content.ts';
import { finishParts } from './finish-parts.ts';
import { resolutionsOf, resultsOf } from './results.ts';
import { addSummarySheet } from './sheets/summary-sheet.ts';
import { addAnalysisSheet } from './sheets/analysis-sheet.ts';
import { addBandsSheet } from './sheets/bands-sheet.ts';
import { addFrameworkSheet } from './sheets/framework-sheet.ts';
import { addNotesSheet, addStartHereSheet } from './sheets/prose-sheets.ts';
import { addPlainScoresSheet } from './sheets/plain-scores-sheet.ts';
import { addRegisterSheet } from './sheets/register-sheet.ts';
import { addRulesSheet } from './sheets/rules-sheet.ts';

/** The place that the Analysis sheet opens with: one with gaps, near the edge of its band. */
const exampleOfAnalysis = 'Jeju Island';

/** Which workbook to make. */
export interface TemplateRequest {
  /** With the published review as a worked example; otherwise empty, to be filled in. */
  readonly published: boolean;
  /** The day it is made, as `2026-11-23`. */
  readonly date: string;
}

/**
 * Makes the officer's workbook as .xlsx bytes: seven sheets, nine with the published review, and four tables, every
 * result a readable formula with the value that the shared core gives, so that it shows the same before anything has
 * recalculated it.
 */
export async function makeTemplate({ published, date }: TemplateRequest): Promise<Uint8Array> {
  const content = published ? publishedContent() : emptyContent();
  const results = resultsOf(content);
  const workbook = new ExcelJS.Workbook();
  const madeOn = new Date(`${date}T00:00:00Z`);
  describe(workbook, published, madeOn);
  addStartHereSheet(workbook, published, madeOn);
  addRegisterSheet(workbook, content, results);
  addFrameworkSheet(workbook, content);
  addRulesSheet(workbook, content);
  addBandsSheet(workbook, content);
  addSummarySheet(workbook, { content, results, resolutions: resolutionsOf(content) });
  if (published) {
    addAnalysisSheet(workbook, content, exampleOfAnalysis);
    addPlainScoresSheet(workbook, content, results);
  }
  addNotesSheet(workbook, published);
  return finishParts(new Uint8Array(await workbook.xlsx.writeBuffer()), content);
}

function describe(workbook: Workbook, published: boolean, madeOn: Date): void {
  workbook.creator = 'Partner City Assessor';
  workbook.lastModifiedBy = 'Partner City Assessor';
  workbook.created = madeOn;
  workbook.modified = madeOn;
  workbook.title = published ? 'Partner cities: the published review' : 'Partner cities: register';
  workbook.subject = 'Assessment of partner cities against an approved framework';
  workbook.keywords = 'partner cities, twinning, assessment, framework';
  workbook.category = 'Register';
  workbook.description = published
    ? `Made by Partner City Assessor ${productVersion}. Facts and outcomes as published; weights, scale, bands and ratings are illustrative.`
    : `Made by Partner City Assessor ${productVersion}.`;
  // The second sheet is where the work is, but a newcomer should meet the first.
  workbook.views = [
    { x: 0, y: 0, width: 28_000, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
}
