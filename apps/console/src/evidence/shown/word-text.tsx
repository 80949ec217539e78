import { useMemo } from 'react';
import { useWords } from '../../words/words';
import { NotMade } from './not-made';
import type { ShownProps } from './shown-props';
import { useMade } from './use-made';
import { wordTree } from './word-tree';

const PATIENCE_MS = 20_000;

/** The words, tables and pictures of a document as HTML, made by a program that can be ended. */
const htmlOf = (bytes: ArrayBuffer, signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./word-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      worker.terminate();
      reject(new Error('it took too long, or nobody looks any more'));
    };
    const timer = setTimeout(end, PATIENCE_MS);
    signal.addEventListener('abort', end);
    worker.onerror = end;
    worker.onmessage = ({ data }: MessageEvent<string | null>) => {
      clearTimeout(timer);
      if (data !== null) resolve(data);
      end();
    };
    worker.postMessage(bytes, [bytes]);
  });

export function WordText({ name }: ShownProps) {
  const made = useMade(name, htmlOf);
  if (made.state !== 'made') return <NotMade state={made.state} />;
  return <Words html={made.made} />;
}

function Words({ html }: { readonly html: string }) {
  const { shown } = useWords().evidence;
  const tree = useMemo(() => wordTree(html), [html]);
  if (html.trim() === '') return <p>{shown.empty}</p>;
  return (
    <>
      <p className="quiet">{shown.asWritten}</p>
      <article className="shown-words" tabIndex={0}>
        {tree}
      </article>
    </>
  );
}
