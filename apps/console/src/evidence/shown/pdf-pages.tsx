import { Button } from 'antd';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/words';
import { NotMade } from './not-made';
import type { ShownProps } from './shown-props';
import { useMade } from './use-made';

/** Sharp on a good screen, and no picture that a machine has no memory for. */
const MOST_PIXELS = 8_000_000;

/**
 * Read by a program of ours, not by one of the browser, which would run what the document brings along: nothing in it acts, no link
 * of it leads anywhere, and nothing is fetched for it but our own fonts.
 */
async function openPdf(bytes: ArrayBuffer, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => port.terminate());
  return getDocument({
    data: bytes,
    worker: PDFWorker.create({ port }),
    cMapUrl: '/pdf/cmaps/',
    standardFontDataUrl: '/pdf/standard_fonts/',
    wasmUrl: '/pdf/wasm/',
    // Our pages allow no programs that are made on the way.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  }).promise;
}

export function PdfPages({ name, version }: ShownProps) {
  const made = useMade(name, openPdf);
  if (made.state !== 'made') return <NotMade state={made.state} />;
  return <Pages pdf={made.made} title={version.fileName} />;
}

function Pages({ pdf, title }: { readonly pdf: PDFDocumentProxy; readonly title: string }) {
  const { shown } = useWords().evidence;
  const [page, setPage] = useState(1);
  const said = shown.page(page, pdf.numPages);
  return (
    <>
      <div className="act-buttons">
        <Button size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
          {shown.previous}
        </Button>
        <Button size="small" disabled={page === pdf.numPages} onClick={() => setPage(page + 1)}>
          {shown.next}
        </Button>
        <span role="status">{said}</span>
      </div>
      <PageDrawn pdf={pdf} page={page} label={`${title} ${said}`} />
    </>
  );
}

interface PageDrawnProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly label: string;
}

function PageDrawn({ pdf, page, label }: PageDrawnProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let over = false;
    setFailed(false);
    void draw(pdf, page, canvas.current).then(
      (text) => over || setWords(text),
      () => over || setFailed(true),
    );
    return () => {
      over = true;
    };
  }, [pdf, page]);
  return (
    <>
      {failed && <NotMade state="failed" />}
      <canvas ref={canvas} className="shown-page" role="img" aria-label={label} hidden={failed} />
      <div className="heard">{words}</div>
    </>
  );
}

/** Draws one page as wide as its place, and gives its words for whoever hears it. */
async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement | null,
): Promise<string> {
  const page = await pdf.getPage(number);
  const [bare, place] = [page.getViewport({ scale: 1 }), canvas?.parentElement];
  if (!canvas || !place) return '';
  const most = Math.sqrt(MOST_PIXELS / (bare.width * bare.height));
  const scale = Math.min((place.clientWidth / bare.width) * window.devicePixelRatio, most);
  const viewport = page.getViewport({ scale });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
