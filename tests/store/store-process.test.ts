import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStore, startStore } from '../../infra/local/store-process.ts';
import { projectRoot } from '../support/project-files.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && isAlive(pid); attempt += 1) await wait(50);
  return !isAlive(pid);
}

const parent = `
import { startStore } from './infra/local/store-process.ts';
const store = await startStore('memory');
console.log(store.pid);
setInterval(() => undefined, 1_000);
`;

describe('the store’s process', () => {
  it('ends when asked', async () => {
    const store = await startStore('memory');
    expect(isAlive(store.pid ?? 0)).toBe(true);
    await store.stop();
    expect(await untilGone(store.pid ?? 0)).toBe(true);
    await store.stop();
  });

  it('ends with its parent, even one that had no time to say so', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', parent], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const isOver = once(child, 'exit');
    let pid = 0;
    for await (const chunk of child.stdout) {
      pid = Number(String(chunk));
      break;
    }
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    await isOver;
    expect(await untilGone(pid)).toBe(true);
  });

  it('is not started when an address of another store is given', async () => {
    const store = await openStore('/no/such/folder', 'http://127.0.0.1:1');
    expect([store.endpoint, store.pid]).toEqual(['http://127.0.0.1:1', null]);
    await store.stop();
  });
});
