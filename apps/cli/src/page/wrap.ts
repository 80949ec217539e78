import { displayWidth, isWide } from './width';

/** What begins no line in Chinese, and what ends none. */
const CLOSING = /[，。、；：！？）》」』】”’…,.;:!?)\]]/u;
const OPENING = /[（《「『【“‘([]/u;

/** A text in lines of at most `width` columns: between words, between Chinese characters, and inside a word that is longer. */
export function wrapped(text: string, width: number | null): readonly string[] {
  if (width === null || displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text).flatMap((one) => cut(one, width))) {
    if (displayWidth((line + piece).trimEnd()) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trimEnd()];
}

/** What is kept in one line: a word with the blank before it, or a Chinese character with the marks around it. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let before = '';
  for (const character of text) {
    if (before !== '' && isKept(before, character)) found[found.length - 1] += character;
    else found.push(character);
    before = character;
  }
  return found;
}

function isKept(before: string, character: string): boolean {
  if (before === ' ' || OPENING.test(before) || CLOSING.test(character)) return true;
  return character !== ' ' && !isWide(before) && !isWide(character);
}

/** A piece that no line could hold, as a hash on a narrow screen, in such that fit. */
function cut(piece: string, width: number): readonly string[] {
  if (displayWidth(piece.trimStart()) <= width) return [piece];
  const parts = [''];
  for (const character of piece.trimStart()) {
    const last = parts[parts.length - 1] ?? '';
    if (displayWidth(last + character) <= width) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}
