import type { Page } from 'playwright-core';

const MOST = 40;

/** What is in order to be reached: a group of radios is one stop. */
const STOPS = `new Set([...document.querySelectorAll(
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]',
)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0)
  .map((one) => one.type === 'radio' ? one.name : one)).size`;

/** How many places the focus has been at, and the present one where nobody sees that it is there. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (one === document.body) return { reached: stops.size, unmarked: null };
  stops.add(one);
  // The library draws the mark of its own controls around them.
  const around = one.closest('.ant-radio-wrapper, .ant-checkbox-wrapper, .ant-select, .ant-input-affix-wrapper');
  const marked = [one, ...(around ? [around, ...around.querySelectorAll('*')] : [])]
    .map((place) => getComputedStyle(place))
    .some(({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none');
  return { reached: stops.size, unmarked: marked ? null : one.outerHTML.slice(0, 200) };
})()`;

/** What the Tab key does not reach, or reaches without a mark that can be seen. */
export async function unreached(page: Page): Promise<readonly string[]> {
  await page.evaluate(`(window.stops = new Set(), document.activeElement?.blur(), scrollTo(0, 0))`);
  const stops = await page.evaluate<number>(STOPS);
  const wanted = Math.min(stops, MOST);
  const unmarked: string[] = [];
  let reached = 0;
  // A field for a day has three stops in itself.
  for (let presses = 0; reached < wanted && presses < wanted + MOST; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<{ reached: number; unmarked: string | null }>(FOCUSED);
    reached = focused.reached;
    if (focused.unmarked) unmarked.push(`unmarked: ${focused.unmarked}`);
  }
  return reached < wanted ? [...unmarked, `${reached} of ${stops} are reached`] : unmarked;
}
