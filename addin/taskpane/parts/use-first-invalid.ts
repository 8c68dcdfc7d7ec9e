import { useEffect, useRef, useState } from 'react';

/** A form whose first field that is wrong gets the keyboard whenever sending it off was tried. */
export function useFirstInvalid() {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const tried = () => setTries((before) => before + 1);
  return { form, tried };
}
