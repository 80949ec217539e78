/** Lines of one pitch under each other, as they stand where the page is as long as its text. In pixels. */
export interface Block {
  readonly top: number;
  readonly lines: number;
  /** `whole` is never torn apart, `next` never the last of its page. */
  readonly keep: 'whole' | 'next' | null;
}

/** How much of them one page takes. In pixels. */
export interface PageRoom {
  readonly height: number;
  readonly pitch: number;
  /** What stands at the foot of the last page (版记); 0 where nothing does. */
  readonly foot: number;
}

/** A line, by its block and its place in it. One behind the last block begins a page that has nothing but the foot. */
export interface PageStart {
  readonly block: number;
  readonly line: number;
}

/** Lines are measured by the browser, which rounds. */
const ROUNDING = 0.5;

/**
 * Where the second page and those after it begin, as a word processor breaks the document: each page has all the lines that it
 * takes, but no heading stands last, and what is kept whole goes over as a whole.
 */
export function pageStarts(blocks: readonly Block[], room: PageRoom): readonly PageStart[] {
  const starts: PageStart[] = [];
  let upper = 0;
  for (;;) {
    const start = starts.at(-1) ?? { block: 0, line: 0 };
    const next = nextStart({ blocks, start, upper }, room);
    if (!next) return starts;
    starts.push(next);
    upper = topOf(blocks, next, room);
  }
}

interface Page {
  readonly blocks: readonly Block[];
  readonly start: PageStart;
  /** Where the page's upper edge lies. */
  readonly upper: number;
}

const topOf = (blocks: readonly Block[], { block, line }: PageStart, { pitch }: PageRoom): number =>
  (blocks[block]?.top ?? Infinity) + line * pitch;

function nextStart(page: Page, room: PageRoom): PageStart | null {
  const { blocks, start, upper } = page;
  const over = firstOver(page, room);
  if (over) return isBehind(kept(blocks, over), start) ? kept(blocks, over) : over;
  const last = blocks.at(-1);
  if (!last || start.block >= blocks.length) return null;
  const used = last.top + last.lines * room.pitch - upper;
  return room.foot > 0 && used + room.foot > room.height + ROUNDING
    ? { block: blocks.length, line: 0 }
    : null;
}

/** The first line that the page does not take; it takes its own first one in any case. */
function firstOver({ blocks, start, upper }: Page, room: PageRoom): PageStart | null {
  const fits = (at: PageStart): boolean =>
    topOf(blocks, at, room) + room.pitch - upper <= room.height + ROUNDING;
  for (let block = start.block; block < blocks.length; block += 1)
    for (let line = block === start.block ? start.line : 0; line < (blocks[block]?.lines ?? 0); line += 1)
      if (!fits({ block, line }) && isBehind({ block, line }, start)) return { block, line };
  return null;
}

const isBehind = (one: PageStart, other: PageStart): boolean =>
  one.block > other.block || (one.block === other.block && one.line > other.line);

/** The break, moved up to where it may be. */
function kept(blocks: readonly Block[], { block, line }: PageStart): PageStart {
  if (line > 0 && blocks[block]?.keep !== 'whole') return { block, line };
  let first = block;
  while (first > 0 && blocks[first - 1]?.keep === 'next') first -= 1;
  return { block: first, line: 0 };
}
