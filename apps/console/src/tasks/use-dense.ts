import { useState } from 'react';

const KEPT_AS = 'duban.ledger.dense';

/** How close the rows stand: a matter of this screen and these eyes, so it is kept here and not in the address. */
export function useDense(): readonly [boolean, (dense: boolean) => void] {
  const [dense, setDense] = useState(read);
  return [
    dense,
    (chosen) => {
      setDense(chosen);
      try {
        localStorage.setItem(KEPT_AS, String(chosen));
      } catch {
        // A browser that keeps nothing still shows it until the page is left.
      }
    },
  ];
}

function read(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) === 'true';
  } catch {
    return false;
  }
}
