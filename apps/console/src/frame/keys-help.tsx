import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useWords } from '../words/words';
import { Dialog } from './dialog';
import './keys-help.css';
import { useKeys } from './use-keys';

const KEYS = [
  ['/', 'search'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['?', 'help'],
] as const;

/** The keys of every page, and the table of them: by its own key, or by the button for whoever does not know it yet. */
export function KeysHelp() {
  const { frame } = useWords();
  const [open, setOpen] = useState(false);
  useKeys(useCallback(() => setOpen(true), []));
  const close = (): void => setOpen(false);
  return (
    <>
      <Button
        type="text"
        aria-label={frame.keys.title}
        title={frame.keys.title}
        onClick={() => setOpen(true)}
      >
        ?
      </Button>
      <Dialog open={open} title={frame.keys.title} onClose={close}>
        <dl className="keys">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{frame.keys[does]}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{frame.keys.note}</p>
        <Button onClick={close}>{frame.close}</Button>
      </Dialog>
    </>
  );
}
