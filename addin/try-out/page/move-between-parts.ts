import type { Elements } from './elements.ts';

type Part = 'bar' | 'sheet' | 'pane';

const parts: readonly Part[] = ['bar', 'sheet', 'pane'];

/**
 * F6 and Shift+F6 go round the bar, the sheet and the pane, as in Excel (with Ctrl too, where the browser takes F6
 * for itself). Without them the spreadsheet would hold a keyboard for good: it uses Tab and Escape for its own.
 */
export function moveBetweenParts({ about, spreadsheet, pane, limits }: Elements): void {
  let lastInSheet: HTMLElement | null = null;
  spreadsheet.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) lastInSheet = target;
  });
  const reach: Readonly<Record<Part, () => void>> = {
    bar: () => about.focus(),
    sheet: () => sheetEntry(spreadsheet, lastInSheet)?.focus(),
    pane: () => {
      pane.focus();
      pane.contentDocument?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    },
  };
  const current = (): Part => {
    if (document.activeElement === pane) return 'pane';
    return spreadsheet.contains(document.activeElement) ? 'sheet' : 'bar';
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.altKey || event.metaKey || limits.open) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const step = event.shiftKey ? parts.length - 1 : 1;
    reach[parts[(parts.indexOf(current()) + step) % parts.length] ?? 'bar']();
  };
  window.addEventListener('keydown', move, true);
  // The pane is a document of its own, and a new one with every workbook.
  pane.addEventListener('load', () => pane.contentWindow?.addEventListener('keydown', move, true));
}

function sheetEntry(spreadsheet: HTMLElement, last: HTMLElement | null): HTMLElement | null {
  if (last?.isConnected) return last;
  return spreadsheet.querySelector<HTMLElement>('[contenteditable="true"], canvas[tabindex], input');
}
