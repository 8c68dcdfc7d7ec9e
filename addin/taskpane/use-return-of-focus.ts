import { useEffect, useRef } from 'react';

/**
 * Gives the keyboard back to the first button of an element once a form that was opened from it has gone. Not while the
 * officer works in the sheet: the pane must never take the keyboard from it.
 */
export function useReturnOfFocus(isOpen: boolean) {
  const actions = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.hasFocus()) actions.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return actions;
}
