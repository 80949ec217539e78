import { isDay, lastDayOfMonth } from '../time/day';
import type { Day } from '../time/day';

/**
 * How fine a text speaks of time. A span between two of the four words takes the finer one, whose end it
 * shares: 上半年 is `quarter`, 上旬 is `day`.
 */
export type Precision = 'day' | 'month' | 'quarter' | 'year';

/** One date as a text mentions it; a span of time stands for its last day. */
export interface DateMention {
  /** Null when no such day exists, the year is missing, or the end of a span cannot be known. */
  readonly day: Day | null;
  readonly precision: Precision | null;
  /** Half-open offsets into the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

interface Found extends DateMention {
  readonly year: number | null;
}

/** Spaces inside a date; bounded, so that a text of nothing but spaces costs no more than another. */
const GAP = '\\s{0,8}';
const DIGIT = '[0-9０-９]';
const YEAR = `(?<![0-9０-９])(?<year>${DIGIT}(?:${GAP}${DIGIT}){3}|[〇零○一二三四五六七八九]{4})${GAP}年(?:度)?`;
const ORDINAL = `(?:${DIGIT}{1,2}|[一二三四五六七八九十]{1,3})`;
const RANGE = `${GAP}[-－–—―~～至到]+${GAP}`;
const MONTH = `(?:${ORDINAL}${GAP}(?:月(?:份)?)?${RANGE})?(?<![0-9０-９一二三四五六七八九十])(?<month>${ORDINAL})${GAP}月(?!内)(?:份)?`;
const DATE = `${GAP}(?<date>${ORDINAL})${GAP}(?:[日号]|(?=前|之前|以前|止))|${GAP}(?<third>[上中下])旬|${GAP}(?<vague>初)`;
const QUARTER = `(?:第)?(?<quarter>[一二三四1-4１-４])${GAP}季度|前(?<quarters>[二三两23])(?:个)?季度`;
const HALF = '(?<half>[上下])半年';
/** A part of a year that ends on no day of its own. */
const VAGUE =
  '初|[“"]?(?:(?:主|入)?汛期?|春节|元旦|清明|五一|端午|国庆|中秋|十一|[采供]暖[季期]|[春夏秋冬雨旱]{1,2}季)节?[”"]?';
const PARTS = [
  `(?<relative>[今明本当次后]年${GAP}(?:年?[底末内]|${ORDINAL}${GAP}月)?)`,
  `(?:${YEAR}${GAP})?(?:${MONTH}(?:${DATE})?|${QUARTER}|${HALF})`,
  `${YEAR.replace('year', 'bareYear')}(?:${GAP}(?<vagueYear>${VAGUE}))?`,
  `(?<![0-9０-９])(?<iso>${DIGIT}{4}(?<mark>[-－./．／])${DIGIT}{1,2}(?:\\k<mark>${DIGIT}{1,2})?|(?:19|20)[0-9]{6})(?![0-9０-９])`,
  '(?<sameYear>年[底末内])',
  `(?<lasting>(?:${DIGIT}{1,4}|[一二两三四五六七八九十半]{1,4})${GAP}(?:个)?${GAP}(?:工作日|月|天|日|年|周|小时)(?:之|以)?内)`,
];
const MENTION = new RegExp(PARTS.join('|'), 'g');

/** A span whose end is no date of the patterns above: `2024.6-12`, `2024年3月1日至15日`. */
const UNREAD_END = new RegExp(`${RANGE}(?!${PARTS.join('|')})${DIGIT}`, 'y');
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Half-width form of the digits and marks that a date is written with; changes no length. */
const narrow = (text: string): string =>
  text.replace(/[０-９．／－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Reads `12`, `１２`, `十二`, `二〇二四`; the patterns let nothing else through. */
function numberOf(text: string): number {
  const plain = narrow(text).replace(/\s/g, '').replace(/[零○]/g, '〇');
  if (/^\d+$/.test(plain)) return Number(plain);
  const digits = [...plain].map((char) => (char === '十' ? '十' : String(CHINESE_DIGITS.indexOf(char))));
  const tens = digits.indexOf('十');
  if (tens === -1) return Number(digits.join(''));
  return Number(digits.slice(0, tens).join('') || 1) * 10 + Number(digits.slice(tens + 1).join('') || 0);
}

type Reading = Pick<Found, 'day' | 'precision' | 'year'>;
const unread = (year: number | null): Reading => ({ day: null, precision: null, year });

function dayIn(year: number, month: number, date: number): Day | null {
  const text = [String(year).padStart(4, '0'), ...[month, date].map((n) => String(n).padStart(2, '0'))].join(
    '-',
  );
  return isDay(text) ? text : null;
}

function endOfMonth(year: number, month: number, precision: Precision): Reading {
  if (year < 1 || month < 1 || month > 12) return unread(year);
  return { day: lastDayOfMonth(year, month), precision, year };
}

function inMonth(year: number, groups: Groups): Reading {
  const month = numberOf(groups['month'] ?? '');
  if (groups['vague']) return unread(year);
  if (groups['third'] === '下') return endOfMonth(year, month, 'day');
  const date = groups['third']
    ? groups['third'] === '上'
      ? 10
      : 20
    : groups['date'] && numberOf(groups['date']);
  if (!date) return groups['date'] ? unread(year) : endOfMonth(year, month, 'month');
  const day = dayIn(year, month, date);
  return day ? { day, precision: 'day', year } : unread(year);
}

function fromIso(text: string): Reading {
  const plain = narrow(text);
  const [year = 0, month = 0, date] = /^\d{8}$/.test(plain)
    ? [plain.slice(0, 4), plain.slice(4, 6), plain.slice(6)].map(Number)
    : plain.split(/[-./]/).map(Number);
  if (date === undefined) return endOfMonth(year, month, 'month');
  const day = dayIn(year, month, date);
  return day ? { day, precision: 'day', year } : unread(year);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** `before` is the year of the mention before: “2024年6月、9月” means September 2024. */
function readGroups(groups: Groups, before: number | null): Reading {
  if (groups['iso']) return fromIso(groups['iso']);
  if (groups['relative'] || groups['lasting']) return unread(null);
  const written = groups['year'] ?? groups['bareYear'];
  const year = written ? numberOf(written) : before;
  if (year === null || groups['vagueYear']) return unread(year);
  if (groups['month']) return inMonth(year, groups);
  const quarters = groups['quarter'] ?? groups['quarters']?.replace('两', '二');
  if (quarters) return endOfMonth(year, numberOf(quarters) * 3, 'quarter');
  if (groups['half']) return endOfMonth(year, groups['half'] === '上' ? 6 : 12, 'quarter');
  return endOfMonth(year, 12, 'year');
}

function endsUnread(match: RegExpExecArray, text: string): boolean {
  if (match.groups?.['lasting']) return false;
  UNREAD_END.lastIndex = match.index + match[0].length;
  return UNREAD_END.test(text);
}

/**
 * All dates that a text mentions, in order. Years are four digits; a shorter year, a missing one and words
 * such as 年初 and 汛期前 give a null day, for nothing here is guessed. The writings are those of real plans: digits of
 * either width, Chinese numerals, spaces inside, quarters, halves, ISO-like forms.
 */
export function findDates(text: string): readonly DateMention[] {
  const found: Found[] = [];
  for (const match of text.matchAll(MENTION)) {
    const read = readGroups(match.groups ?? {}, found.at(-1)?.year ?? null);
    const end = match.index + match[0].length;
    found.push({ ...(endsUnread(match, text) ? unread(read.year) : read), start: match.index, end });
  }
  return found.map(({ day, precision, start, end }) => ({ day, precision, start, end }));
}
