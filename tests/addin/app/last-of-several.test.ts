import { describe, expect, it } from 'vitest';
import { createLastOfSeveral } from '../../../addin/app/last-of-several.ts';
import { createHandTimer } from '../../support/hand-timer.ts';

function set() {
  const timer = createHandTimer();
  const done: string[] = [];
  const last = createLastOfSeveral(timer, 500);
  const put = (name: string) => last.put(() => void done.push(name));
  return { timer, done, last, put };
}

describe('the last of several', () => {
  it('is done once nothing else has been asked for over a while', async () => {
    const { timer, done, put } = set();
    for (const name of ['first', 'second', 'third']) {
      put(name);
      await timer.pass(400);
    }
    expect(done).toEqual([]);
    await timer.pass(100);
    expect(done).toEqual(['third']);
  });

  it('is done at once when it is flushed, and not again', async () => {
    const { timer, done, last, put } = set();
    put('first');
    last.flush();
    last.flush();
    await timer.pass(1000);
    expect(done).toEqual(['first']);
  });

  it('is forgotten when it is dropped', async () => {
    const { timer, done, last, put } = set();
    put('first');
    last.drop();
    last.flush();
    await timer.pass(1000);
    expect(done).toEqual([]);
  });
});
