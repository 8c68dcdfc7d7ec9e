import type { DataValidation, Worksheet } from 'exceljs';
import { cellAddress } from '../../../shared/kernel/cell-address.ts';
import type { TemplateContent } from '../content.ts';
import { addRule } from '../drop-down.ts';
import type { TemplateCriterion } from '../published/framework.ts';
import { registerHeaderRow, type RegisterColumn } from '../register-columns.ts';

/** Excel shows no more of an input message than this. */
const longestMessage = 255;

/** A list that offers words and still accepts others: the officer's own word is never refused. */
function offer(choices: readonly string[]): Pick<DataValidation, 'type' | 'formulae'> {
  return { type: 'list', formulae: [`"${choices.join(',')}"`] };
}

function hintOf(column: RegisterColumn): DataValidation | undefined {
  if (!column.hint) return undefined;
  const message = {
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: false,
    promptTitle: column.header,
    prompt: column.hint,
  };
  // A rule that every entry meets: Excel shows an input message only where there is some rule.
  if (!column.choices) return { ...message, type: 'custom', formulae: ['TRUE'] };
  return { ...message, ...offer(column.choices) };
}

/** What the levels of a criterion mean, in the words of the Framework sheet, as a rating cell's input message. */
export function levelsMessage(criterion: TemplateCriterion): string {
  const levels = criterion.levels.map((level, index) => `${criterion.lowest + index}  ${level}`);
  return [...levels, '?  not assessed    n/a  not applicable'].join('\n').slice(0, longestMessage);
}

function ratingRule(criterion: TemplateCriterion): DataValidation {
  const levels = criterion.levels.map((_, index) => String(criterion.lowest + index));
  return {
    ...offer([...levels, '?', 'n/a']),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: criterion.criterion,
    prompt: levelsMessage(criterion),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: criterion.criterion,
    error: `Use a whole number from ${criterion.lowest} to ${criterion.highest}, ? for not assessed, or n/a for not applicable.`,
  };
}

/** Gives every fact and rating cell its drop-down and its input message. */
export function addDropDowns(
  sheet: Worksheet,
  content: TemplateContent,
  columns: readonly RegisterColumn[],
): void {
  const criteria = new Map(content.framework.map((criterion) => [criterion.criterion, criterion]));
  columns.forEach((column, index) => {
    const criterion = column.group === 'rating' ? criteria.get(column.header) : undefined;
    const rule = criterion ? ratingRule(criterion) : hintOf(column);
    if (!rule) return;
    const lastRow = registerHeaderRow + content.partnerships.length - 1;
    addRule(sheet, `${cellAddress(registerHeaderRow, index)}:${cellAddress(lastRow, index)}`, rule);
  });
}
