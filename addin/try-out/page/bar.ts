import type { Agreement } from './agreement.ts';
import { sayAgreement } from './agreement.ts';
import type { Elements } from './elements.ts';

/** What the page says around the spreadsheet. */
export interface Bar {
  name(workbookName: string, note: string): void;
  agreement(agreement: Agreement | null): void;
  notice(words: string, kind?: 'trouble' | 'done'): void;
  cellMessage(words: string | null): void;
  ready(): void;
}

export function createBar(elements: Elements): Bar {
  elements.noticeClose.addEventListener('click', () => {
    elements.notice.hidden = true;
  });
  elements.about.addEventListener('click', () => elements.limits.showModal());
  elements.limitsClose.addEventListener('click', () => elements.limits.close());
  return {
    name: (workbookName, note) => {
      elements.workbookName.textContent = workbookName;
      elements.workbookNote.textContent = note;
    },
    agreement: (agreement) => {
      elements.agreement.hidden = agreement === null;
      if (!agreement) return;
      elements.agreement.textContent = sayAgreement(agreement);
      elements.agreement.classList.toggle('differs', agreement.same !== agreement.published);
    },
    notice: (words, kind = 'trouble') => {
      elements.noticeWords.textContent = words;
      elements.notice.classList.toggle('done', kind === 'done');
      elements.notice.hidden = words === '';
    },
    cellMessage: (words) => {
      elements.cellMessage.hidden = words === null;
      elements.cellMessage.textContent = words ?? '';
    },
    ready: () => {
      elements.skeleton.classList.add('gone');
      elements.open.disabled = false;
      elements.copy.disabled = false;
    },
  };
}
