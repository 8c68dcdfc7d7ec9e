import type { Elements } from './elements.ts';

interface Doings {
  open(name: string, bytes: Uint8Array): Promise<void>;
  copy(): void;
}

async function openFirst(files: FileList | null | undefined, open: Doings['open']): Promise<void> {
  const file = files?.[0];
  if (file) await open(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Workbooks come by the button or by dropping them on the page. */
export function acceptFiles(elements: Elements, doings: Doings): void {
  elements.open.addEventListener('click', () => elements.file.click());
  elements.copy.addEventListener('click', () => doings.copy());
  elements.file.addEventListener('change', () => {
    void openFirst(elements.file.files, (name, bytes) => doings.open(name, bytes)).finally(() => {
      // The same file may be chosen again; without this the browser would report no change.
      elements.file.value = '';
    });
  });
  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    document.body.classList.toggle('dropping', event.type === 'dragover');
    if (event.type === 'drop') {
      void openFirst(event.dataTransfer.files, (name, bytes) => doings.open(name, bytes));
    }
  };
  for (const type of ['dragover', 'dragleave', 'drop'] as const) document.addEventListener(type, drag);
}
