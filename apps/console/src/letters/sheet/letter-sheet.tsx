import { markSize, sheetOf, type Sheet } from '@duban/domain';
import { useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { LIGHT } from '../../looks/theme';
import { useWords } from '../../words/words';
import type { Letter } from '../letter';
import { measuredCuts, type Cut } from './measured-cuts';
import { ItemPart, itemsOf, type Part } from './sheet-items';
import './letter-sheet.css';

/** Paper is white and its ink dark, also where the machine is dark. */
const PAPER = {
  '--surface': LIGHT.surface,
  '--ink': LIGHT.ink,
  '--second': LIGHT.second,
  '--red': LIGHT.red,
} as CSSProperties;

/** The pages as the document has them (GB/T 9704): made from the same values, by the same measures. */
export function LetterSheet({ letter }: { readonly letter: Letter }) {
  const sheet = sheetOf(letter);
  return (
    <div className="sheet-place">
      {/* Other words break elsewhere: they are measured anew. */}
      <Pages key={JSON.stringify(sheet)} sheet={sheet} draft={letter.status === 'drafted'} />
    </div>
  );
}

interface PagesProps {
  readonly sheet: Sheet;
  readonly draft: boolean;
}

/** As one long page first, then as the pages that it is found to make. */
function Pages({ sheet, draft }: PagesProps) {
  const { sheet: words } = useWords().letters;
  const first = useRef<HTMLElement>(null);
  const [cuts, setCuts] = useState<readonly Cut[]>([]);
  useLayoutEffect(() => {
    if (first.current) setCuts(measuredCuts(first.current));
  }, []);
  const pages = pagesOf(sheet, cuts);
  return pages.map((parts, n) => (
    <section
      key={n}
      ref={n === 0 ? first : null}
      className={`sheet sheet-${sheet.format} ${n > 0 ? 'sheet-next' : ''}`}
      style={PAPER}
      aria-label={n === 0 ? words.label : words.page(n + 1, pages.length)}
    >
      {n === 0 && <Head sheet={sheet} draft={draft} />}
      <div lang="zh-CN">
        {n === 0 && <h2 className="sheet-title">{sheet.title}</h2>}
        {parts.map((part, place) => (
          // The items of a letter have no names of their own, and the same words may stand twice.
          <ItemPart key={place} {...part} />
        ))}
      </div>
      {n === pages.length - 1 && <Foot sheet={sheet} />}
      <PageNumber sheet={sheet} page={n + 1} />
    </section>
  ));
}

function pagesOf(sheet: Sheet, cuts: readonly Cut[]): readonly (readonly Part[])[] {
  const items = itemsOf(sheet);
  const bounds = [{ item: 0, at: 0 }, ...cuts, { item: items.length, at: 0 }];
  return bounds.slice(1).map((end, n) => {
    const start = bounds[n] ?? end;
    return items.flatMap((item, place): readonly Part[] => {
      const isIn = place >= start.item && (place < end.item || (place === end.item && end.at > 0));
      if (!isIn) return [];
      return [{ item, from: place === start.item ? start.at : 0, to: place === end.item ? end.at : null }];
    });
  });
}

function Head({ sheet, draft }: PagesProps): ReactNode {
  const { sheet: words } = useWords().letters;
  return (
    <>
      {draft && <p className="sheet-draft">{words.draft}</p>}
      <p className="sheet-head" lang="zh-CN" style={{ '--mark': markSize(sheet.head) } as CSSProperties}>
        {sheet.head}
      </p>
      <p className="sheet-number">{sheet.number ?? words.numberLater}</p>
    </>
  );
}

/** 版记: who gets a copy and, on a document in the ordinary format, who printed it and when. */
function Foot({ sheet: { format, copies, sender, day } }: { readonly sheet: Sheet }) {
  if (format === 'letter' && copies.length === 0) return null;
  return (
    <div className="sheet-foot" lang="zh-CN">
      {copies.length > 0 && <p className="sheet-copies">{`抄送：${copies.join('，')}。`}</p>}
      {format === 'ordinary' && (
        <p className="sheet-printed">
          <span>{sender}</span>
          <span>{day && `${day}印发`}</span>
        </p>
      )}
    </div>
  );
}

/** Odd ones right and even ones left; none on the first page of a letter (10.1). */
function PageNumber({ sheet, page }: { readonly sheet: Sheet; readonly page: number }) {
  if (sheet.format === 'letter' && page === 1) return null;
  return <p className={`sheet-page ${page % 2 === 1 ? 'odd' : 'even'}`}>{`— ${page} —`}</p>;
}
