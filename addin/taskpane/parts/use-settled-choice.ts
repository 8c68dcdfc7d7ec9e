import { useEffect, useState } from 'react';
import { createLastOfSeveral } from '../../app/last-of-several.ts';
import { browserTimer } from '../browser-timer.ts';

/* A closed list changes with every arrow key: what is only passed on the way is not meant. */
const REST_MS = 500;

interface Shown {
  readonly value: string;
  /** Whether it has been passed on, and what comes of it is still awaited. */
  readonly isPassedOn: boolean;
}

/** What a list shows, and a choice that is passed on once it rests, or is flushed. */
export interface SettledChoice {
  readonly shown: string;
  readonly put: (value: string) => void;
  readonly flush: () => void;
}

export function useSettledChoice(value: string, choose: (value: string) => Promise<void>): SettledChoice {
  const [last] = useState(() => createLastOfSeveral(browserTimer, REST_MS));
  const [shown, setShown] = useState<Shown | null>(null);
  // Going to another page is an end of choosing too.
  useEffect(() => last.flush, [last]);
  const passOn = async (next: string): Promise<void> => {
    setShown({ value: next, isPassedOn: true });
    try {
      await choose(next);
    } finally {
      setShown((now) => (now?.value === next ? null : now));
    }
  };
  const put = (next: string) => {
    const isBack = next === value && shown?.isPassedOn !== true;
    setShown(isBack ? null : { value: next, isPassedOn: false });
    if (isBack) last.drop();
    else last.put(() => void passOn(next));
  };
  return { shown: shown?.value ?? value, put, flush: last.flush };
}
