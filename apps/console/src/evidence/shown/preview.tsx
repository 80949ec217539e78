import { Button } from 'antd';
import { lazy, Suspense, type ComponentType } from 'react';
import { Dialog } from '../../frame/dialog';
import { sizeWords } from '../../looks/size-words';
import { useWords } from '../../words/words';
import { fileAddress } from '../evidence';
import { Picture } from './picture';
import './shown.css';
import type { ShownProps } from './shown-props';
import { lookedAt, type Way } from './way';

/** What a way needs is loaded when somebody looks in that way. */
const WAYS: Readonly<Record<Way, ComponentType<ShownProps>>> = {
  picture: Picture,
  pdf: lazy(async () => ({ default: (await import('./pdf-pages')).PdfPages })),
  word: lazy(async () => ({ default: (await import('./word-text')).WordText })),
  sheets: lazy(async () => ({ default: (await import('./sheets')).Sheets })),
  text: lazy(async () => ({ default: (await import('./plain-text')).PlainText })),
};

/** A file as it looks, over the page; what cannot be looked at says so, and can be fetched. */
export function Preview({ name, version, onClose }: ShownProps & { readonly onClose: () => void }) {
  const { evidence, frame } = useWords();
  const { fileName } = version;
  return (
    <Dialog open wide title={fileName} onClose={onClose}>
      <div className="shown" tabIndex={0} role="region" aria-label={evidence.preview}>
        <Suspense fallback={<p role="status">{frame.loading}</p>}>
          <Looked name={name} version={version} />
        </Suspense>
      </div>
      <div className="act-buttons">
        <a href={fileAddress(name)} download={fileName}>
          {evidence.download}
        </a>
        <Button onClick={onClose}>{frame.close}</Button>
      </div>
    </Dialog>
  );
}

function Looked({ name, version }: ShownProps) {
  const { shown } = useWords().evidence;
  const looked = lookedAt(version);
  if (looked.way !== null) {
    const Shown = WAYS[looked.way];
    return <Shown name={name} version={version} />;
  }
  return (
    <p>
      {looked.because === 'size'
        ? shown.tooLarge(sizeWords(looked.mostBytes))
        : shown.cannot(version.kind.toUpperCase())}
    </p>
  );
}
