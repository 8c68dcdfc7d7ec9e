import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** The folder of the package that a bundled file belongs to; undefined for files of our own. */
function packageFolder(path: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1];
}

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

async function noticeOf(folder: string): Promise<readonly [name: string, text: string]> {
  // The shape of these members is npm's own.
  const facts = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFacts;
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const title = `${facts.name} ${facts.version}, ${facts.license ?? 'licence in the text below'}`;
  return [title, [title, ...texts.map((text) => text.trim())].join('\n\n')];
}

/**
 * Writes a file with the licence text of every package that went into a bundle, as their licences ask. esbuild itself
 * keeps only the comments that some packages mark as legal.
 */
export function writeNoticesTo(file: string): Plugin {
  return {
    name: 'third-party-notices',
    setup(bundle) {
      bundle.initialOptions.metafile = true;
      bundle.onEnd(async ({ metafile }) => {
        const folders = new Set(
          Object.keys(metafile?.inputs ?? {}).flatMap((path) => packageFolder(path) ?? []),
        );
        if (folders.size === 0) return;
        const notices = new Map(await Promise.all([...folders].map(noticeOf)));
        const rule = `\n\n${'-'.repeat(80)}\n\n`;
        const texts = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
        await writeFile(file, `${texts.join(rule)}\n`);
      });
    },
  };
}
