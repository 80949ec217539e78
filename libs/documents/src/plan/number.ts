/** A printed number: Arabic digits as printed; `sure` is false for a writing that is kept as it is. */
export interface PrintedNumber {
  readonly ref: string;
  readonly subRef: string | null;
  readonly sure: boolean;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** Reads 五十五, 一百零三, 〇七 up to 999; null for anything else. */
function arabicOf(text: string): string | null {
  if (!/^[〇零一二三四五六七八九十百]{1,7}$/.test(text)) return null;
  const plain = text.replaceAll('〇', '零');
  if (!/[十百]/.test(plain)) return [...plain].map((char) => DIGITS.indexOf(char)).join('');
  let [sum, digit] = [0, 0];
  for (const char of plain) {
    const unit = UNITS[char];
    // A leading 十 stands for one ten.
    if (unit) sum += (digit || 1) * unit;
    digit = unit ? 0 : DIGITS.indexOf(char);
  }
  return String(sum + digit);
}

/**
 * Reads a number column's text: `07`, `第27项`, `序号十`, `第十七项（69）`, `3-1`. Null when it is empty.
 * The shape is that of `cli.md`: strings of Arabic digits as printed in the document.
 */
export function readNumber(text: string): PrintedNumber | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (plain === '') return null;
  const bare = plain
    .replace(/^(?:省|市)?(?:整改)?(?:任务|问题|序号|编号|清单)*(?:编号|序号)?[::]?第?/, '')
    .replace(/(?:号问题|[项号条个、.])(?=$|[(])/, '');
  const [, main = '', sub] =
    /^([0-9]+|[〇零一二三四五六七八九十百]+)(?:[-.(/—–－]([0-9]+|[一二三四五六七八九十]+)\)?)?$/.exec(bare) ??
    [];
  const ref = /^[0-9]+$/.test(main) ? main : arabicOf(main);
  if (ref === null || ref === '') return { ref: plain, subRef: null, sure: false };
  return { ref, subRef: sub === undefined ? null : /^[0-9]+$/.test(sub) ? sub : arabicOf(sub), sure: true };
}
