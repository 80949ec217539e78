import type { Text } from '@duban/domain';

/** What is taken as given wherever a past is relived. */
export const ASSUMED: readonly Text[] = [
  {
    zh: '每件事按当时的日期办理；新规则当时还不允许的，在允许的第一天办理',
    en: 'everything is done on the day on which it was done, or on the first day on which this law would let it be',
  },
  {
    zh: '当时签字的人，在按新规则形成的文本上同样签字',
    en: 'whoever signed would have signed the text that stands under this law as well',
  },
  {
    zh: '对梯次作过的决定（采取、暂缓、略过、研判）照样算数；被暂缓、略过的函件单独列出',
    en: 'what was decided about the ladder (taken, held, left out, judged) holds as it was; letters that were held are told apart',
  },
  {
    zh: '每人的职务只按其当时所用的职务计，其他职务无从得知',
    en: 'everybody held the post that they acted for; of others the past does not tell',
  },
];
