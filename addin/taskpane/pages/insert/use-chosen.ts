import { useCallback, useState } from 'react';
import { resultNames, type ResultName } from '../../../../shared/workbook/result-columns/result-names.ts';

const NAME = 'partner-city.results';
const USUAL: readonly ResultName[] = ['Score', 'Coverage', 'Band', 'Firmness', 'Recommendation', 'Reason'];

/** The results that are ticked, remembered for the next time. */
export function useChosen(): readonly [readonly ResultName[], (name: ResultName, isChosen: boolean) => void] {
  const [chosen, setChosen] = useState(() => recall() ?? USUAL);
  const choose = useCallback((name: ResultName, isChosen: boolean) => {
    setChosen((before) => {
      const next = resultNames.filter((each) => (each === name ? isChosen : before.includes(each)));
      remember(next);
      return next;
    });
  }, []);
  return [chosen, choose];
}

/* A browser set to keep nothing throws on both; then nothing is remembered, which is what it was set to. */
function recall(): readonly ResultName[] | null {
  try {
    const names = globalThis.localStorage.getItem(NAME)?.split(',');
    return names === undefined ? null : resultNames.filter((name) => names.includes(name));
  } catch {
    return null;
  }
}

function remember(names: readonly ResultName[]): void {
  try {
    globalThis.localStorage.setItem(NAME, names.join(','));
  } catch {
    return;
  }
}
