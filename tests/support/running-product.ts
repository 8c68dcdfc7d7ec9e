import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from './project-files.ts';

/** The whole product as `npm start` brings it up, in a process of its own. */
export interface RunningProduct {
  readonly url: string;
  stop(): Promise<void>;
}

const readyWithinMs = 90_000;

async function readyUrl(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const tooLate = setTimeout(() => child.kill('SIGTERM'), readyWithinMs);
  try {
    for await (const line of lines) {
      const url = /^Ready (\S+)/.exec(line)?.[1];
      if (url !== undefined) return url;
    }
  } finally {
    clearTimeout(tooLate);
  }
  throw new Error('npm start ended before it said Ready.');
}

/** Starts the product on a free port, with its record in the given folder. */
export async function startProduct(dataDir: string): Promise<RunningProduct> {
  const child = spawn(process.execPath, ['infra/tools/run.mjs', 'start'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: '0', PARTNER_CITY_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child);
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
