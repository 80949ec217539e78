import { pageStarts, type Block } from './page-starts';

/** Where a page after the first begins: before an item of the letter, or at a character of it. */
export interface Cut {
  readonly item: number;
  readonly at: number;
}

/** 225 of the page's 210 mm by 297 (GB/T 9704). */
const TYPE_AREA_OF_WIDTH = 225 / 210;

/**
 * Where the pages of a letter begin that is shown as one long page. A copy of it is measured at the width of paper, wherever
 * it is shown: nothing of it is seen, and it is gone before the browser paints.
 */
export function measuredCuts(shown: HTMLElement): readonly Cut[] {
  const place = document.createElement('div');
  place.className = 'sheet-place sheet-measured';
  place.append(shown.cloneNode(true));
  document.body.append(place);
  try {
    return cutsIn(place.firstElementChild as HTMLElement);
  } finally {
    place.remove();
  }
}

function cutsIn(sheet: HTMLElement): readonly Cut[] {
  const style = getComputedStyle(sheet);
  const pitch = parseFloat(style.lineHeight);
  const { top, width } = sheet.getBoundingClientRect();
  const upper = top + parseFloat(style.paddingTop);
  const items = [...sheet.querySelectorAll<HTMLElement>('[data-keep]')];
  const blocks = items.map((item): Block => {
    const box = item.getBoundingClientRect();
    const { keep } = item.dataset;
    return {
      top: box.top - upper,
      lines: Math.max(1, Math.round(box.height / pitch)),
      keep: keep === 'whole' || keep === 'next' ? keep : null,
    };
  });
  const foot = sheet.querySelector('.sheet-foot')?.getBoundingClientRect().height ?? 0;
  return pageStarts(blocks, { height: width * TYPE_AREA_OF_WIDTH, pitch, foot }).map(({ block, line }) => {
    const item = items[block];
    return { item: block, at: item && line > 0 ? characterAt(item, line * pitch) : 0 };
  });
}

/** The first character of an item that stands so far below its upper edge, by its place in the text. */
function characterAt(item: HTMLElement, below: number): number {
  const { top } = item.getBoundingClientRect();
  const texts = textsIn(item);
  const range = document.createRange();
  const isThere = (at: number): boolean => {
    const { node, from } = texts.findLast((text) => text.from <= at) ?? { node: item, from: 0 };
    range.setStart(node, at - from);
    range.setEnd(node, at - from + 1);
    const box = range.getBoundingClientRect();
    return (box.top + box.bottom) / 2 - top >= below;
  };
  let [low, high] = [0, item.textContent?.length ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textsIn(item: HTMLElement): readonly { readonly node: Node; readonly from: number }[] {
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const texts: { node: Node; from: number }[] = [];
  let from = 0;
  while (walker.nextNode()) {
    texts.push({ node: walker.currentNode, from });
    from += walker.currentNode.textContent?.length ?? 0;
  }
  return texts;
}
