import { useCallback, useState } from 'react';
import { resultNames, type ResultName } from '../../../../shared/workbook/result-columns/result-names.ts';
import { keptByBrowser } from '../../kept-by-browser.ts';

const kept = keptByBrowser('localStorage', 'partner-city.results');
const USUAL: readonly ResultName[] = ['Score', 'Coverage', 'Band', 'Firmness', 'Recommendation', 'Reason'];

/** The results that are ticked, remembered for the next time. */
export function useChosen(): readonly [readonly ResultName[], (name: ResultName, isChosen: boolean) => void] {
  const [chosen, setChosen] = useState(() => recall() ?? USUAL);
  const choose = useCallback((name: ResultName, isChosen: boolean) => {
    setChosen((before) => {
      const next = resultNames.filter((each) => (each === name ? isChosen : before.includes(each)));
      kept.remember(next.join(','));
      return next;
    });
  }, []);
  return [chosen, choose];
}

function recall(): readonly ResultName[] | null {
  const names = kept.recall()?.split(',');
  return names === undefined ? null : resultNames.filter((name) => names.includes(name));
}
