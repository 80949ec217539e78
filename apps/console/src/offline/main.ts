import '../looks/base.css';
import './offline.css';
import { button, element } from './element';
import { filePart } from './file-part';
import { megabytes } from './figures';
import { keyPart } from './key-part';
import { dossierView } from './dossier-view';
import { verdictView, type Speech } from './verdict-view';
import { verifyFile, type FileVerdict } from './verify-file';
import { en } from './words/en';
import { zh } from './words/zh';

type Found = FileVerdict & { readonly name: string; readonly seconds: number };
type Outcome = { readonly kind: 'found'; readonly found: Found } | { readonly kind: 'unreadable' };

/** What outlives a change of language. */
const kept: {
  language: 'zh' | 'en';
  keyText: string;
  file: File | null;
  outcome: Outcome | null;
  /** How many files were begun: whoever reads an earlier one stops. */
  begun: number;
  reading: boolean;
} = { language: 'zh', keyText: '', file: null, outcome: null, begun: 0, reading: false };

const speechOf = (language: 'zh' | 'en'): Speech => ({
  words: language === 'zh' ? zh : en,
  say: (text) => text[language],
});

function draw(): void {
  const speech = speechOf(kept.language);
  const { words } = speech;
  document.documentElement.lang = kept.language === 'zh' ? 'zh-CN' : 'en';
  document.title = words.title;
  const result = element('section', { class: 'card', id: 'result', 'aria-live': 'polite' });
  const show = (...children: readonly HTMLElement[]): void => {
    result.hidden = children.length === 0;
    result.replaceChildren(element('h2', {}, words.result), ...children);
  };
  const keys = keyPart(speech, kept.keyText, () => {
    kept.keyText = keys.text();
    // What is shown was found with other keys.
    if (kept.file) again();
  });
  const again = (): void => void verify({ speech, keys, files, show });
  const files = filePart(words, {
    chosen: (file) => {
      kept.file = file;
      again();
    },
    again,
  });
  document.body.replaceChildren(
    element(
      'header',
      {},
      element('h1', {}, words.title),
      button(words.switchTo, () => {
        kept.language = kept.language === 'zh' ? 'en' : 'zh';
        draw();
      }),
    ),
    element('main', {}, element('p', {}, words.about), keys.part, files.part, result),
    element('footer', { class: 'quiet' }, words.how),
  );
  files.offerAgain(kept.file !== null);
  if (kept.reading) again();
  else showOutcome(speech, show);
}

interface Desk {
  readonly speech: Speech;
  readonly keys: ReturnType<typeof keyPart>;
  readonly files: ReturnType<typeof filePart>;
  readonly show: (...children: readonly HTMLElement[]) => void;
}

async function verify({ speech, keys, files, show }: Desk): Promise<void> {
  const { file } = kept;
  const given = keys.given();
  files.offerAgain(file !== null);
  kept.outcome = null;
  const mine = (kept.begun += 1);
  kept.reading = file !== null && given.ok;
  if (!file || !given.ok) {
    // A key that cannot be read is no key left out: what it is wrong with stands beneath it.
    show(...(given.ok ? [] : [element('p', { class: 'wrong' }, speech.say(given.because))]));
    return;
  }
  const since = performance.now();
  const bar = element('progress', { max: String(Math.max(1, file.size)) });
  const read = element('p', { class: 'quiet' });
  const { reading, progress, stop } = speech.words;
  show(
    element('p', {}, reading(file.name)),
    bar,
    read,
    button(stop, () => {
      kept.begun += 1;
      kept.reading = false;
      show();
    }),
  );
  const goesOn = (bytes: number): boolean => {
    bar.value = bytes;
    read.textContent = progress(megabytes(bytes), megabytes(file.size));
    return kept.begun === mine;
  };
  try {
    const verdict = await verifyFile(file, given.keys, { goesOn });
    if (!verdict || kept.begun !== mine) return;
    const seconds = (performance.now() - since) / 1000;
    kept.outcome = { kind: 'found', found: { ...verdict, name: file.name, seconds } };
  } catch {
    if (kept.begun !== mine) return;
    kept.outcome = { kind: 'unreadable' };
  }
  kept.reading = false;
  showOutcome(speech, show);
}

function showOutcome(speech: Speech, show: Desk['show']): void {
  const { outcome } = kept;
  if (outcome?.kind === 'found') show(...viewOf(outcome.found, speech));
  else if (outcome) show(element('p', { class: 'wrong' }, speech.words.unreadable));
  else show();
}

const viewOf = (found: Found, speech: Speech): readonly HTMLElement[] =>
  found.kind === 'dossier' ? dossierView(found, speech) : verdictView(found, speech);

draw();
