import type { CSSProperties } from 'react';
import { LIGHT } from '../looks/theme';
import { useWords } from '../words/words';
import type { Letter } from './letter';
import './letter-sheet.css';
import { sheetOf } from './sheet';

/** Paper is white and its ink dark, also where the machine is dark. */
const PAPER = {
  '--surface': LIGHT.surface,
  '--ink': LIGHT.ink,
  '--second': LIGHT.second,
  '--red': LIGHT.red,
} as CSSProperties;

/** The page as it will look, in the manner of an official letter (GB/T 9704, 信函格式). */
export function LetterSheet({ letter }: { readonly letter: Letter }) {
  const { sheet: words } = useWords().letters;
  const { head, number, title, receiver, paragraphs, sender, day } = sheetOf(letter);
  return (
    <div className="sheet-place">
      <section className="sheet" style={PAPER} aria-label={words.label}>
        {letter.status === 'drafted' && <p className="sheet-draft">{words.draft}</p>}
        <p className="sheet-head" lang="zh-CN">
          {head}
        </p>
        <p className="sheet-number">{number ?? words.numberLater}</p>
        <div lang="zh-CN">
          <h2 className="sheet-title">{title}</h2>
          <p className="sheet-receiver">{receiver}</p>
          {paragraphs.map((paragraph, index) => (
            // Paragraphs have no names of their own, and the same words may stand twice.
            <p key={index} className="sheet-paragraph">
              {paragraph}
            </p>
          ))}
          <p className="sheet-signed">
            {sender}
            <br />
            {day ?? words.dayLater}
          </p>
        </div>
      </section>
    </div>
  );
}
