import type { ChildProcess, StdioOptions } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';

const running = new Set<ChildProcess>();
let isStopping = false;

/** Starts one of the project's own tools through Node, so that no shell is involved. */
function start(stdio: StdioOptions, path: string, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [join('node_modules', path), ...args], { stdio });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Says whether a tool ended well. Once the whole run is being stopped there is no answer, so that nothing else is begun. */
async function endedWell(child: ChildProcess): Promise<boolean> {
  await once(child, 'close');
  if (isStopping) await new Promise(() => undefined);
  return child.exitCode === 0;
}

/** Runs a tool, and says whether it ended well. */
export function runTool(path: string, ...args: readonly string[]): Promise<boolean> {
  return endedWell(start('inherit', path, args));
}

/** A tool that runs beside others. What it prints is held back, so that it stands together. */
export interface ToolBeside {
  /** Waits for its end, prints what it had to say, and says whether it ended well. */
  readonly ended: () => Promise<boolean>;
}

/** Starts a tool beside whatever is run next. */
export function toolBeside(path: string, ...args: readonly string[]): ToolBeside {
  const child = start(['ignore', 'pipe', 'pipe'], path, args);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void said.push(chunk));
  const isGood = endedWell(child);
  return {
    async ended() {
      const answer = await isGood;
      process.stdout.write(Buffer.concat(said));
      return answer;
    },
  };
}

/** Hands a signal on to the tools that run, and goes when they have gone: what they made in the temporary folder is theirs to remove. */
export function stopToolsWith(signals: readonly ('SIGINT' | 'SIGTERM')[]): void {
  for (const signal of signals) {
    process.once(signal, () => {
      isStopping = true;
      const ends = [...running].map((child) => once(child, 'exit'));
      for (const child of running) child.kill(signal);
      void Promise.all(ends).then(() => process.exit(128 + constants.signals[signal]));
    });
  }
}
