import { button, element } from './element';
import type { Words } from './words/zh';

export interface FilePart {
  readonly part: HTMLElement;
  /** Whether there is a file that can be verified once more. */
  readonly offerAgain: (offered: boolean) => void;
}

export interface FileActs {
  readonly chosen: (file: File) => void;
  readonly again: () => void;
}

/** Where the ledger is dropped or chosen. */
export function filePart({ file: words }: Words, { chosen, again }: FileActs): FilePart {
  const input = element('input', { type: 'file', id: 'ledger' });
  const told = element('p', { role: 'status', class: 'wrong' });
  const onceMore = button(words.again, again, { id: 'again', hidden: '' });
  const take = (files: FileList | null): void => {
    const [first, second] = files ?? [];
    told.textContent = second ? words.one : '';
    if (first && !second) chosen(first);
  };
  input.addEventListener('change', () => {
    take(input.files);
    // The same file again, altered meanwhile, is a change as well.
    input.value = '';
  });
  const drop = element(
    'div',
    { class: 'drop', id: 'drop' },
    element('span', {}, words.drop),
    element('label', { class: 'chooser' }, input, words.choose),
    onceMore,
  );
  acceptDrops(drop, take);
  const part = element('section', { class: 'card' }, element('h2', {}, words.title), drop, told);
  return { part, offerAgain: (offered) => void (onceMore.hidden = !offered) };
}

/** Anywhere on the page: a file that misses the frame by a finger would be opened by the browser instead. */
function acceptDrops(drop: HTMLElement, take: (files: FileList | null) => void): void {
  document.ondragover = (event) => {
    event.preventDefault();
    drop.classList.add('over');
  };
  document.ondragleave = () => drop.classList.remove('over');
  document.ondrop = (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    take(event.dataTransfer?.files ?? null);
  };
}
