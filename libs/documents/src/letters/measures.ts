/**
 * The measures of GB/T 9704-2012 as they are restated by those who implement it; the standard's own text was not read.
 * The pitch of 28 pt gives its 22 lines, the narrowed 3号 its 28 characters.
 */
export const MM = {
  page: { width: 210, height: 297 },
  /** Top and binding side are the standard's; the others are what the type area of 156 × 225 leaves. */
  margin: { top: 37, left: 28, right: 26, bottom: 35 },
  typeArea: { width: 156, height: 225 },
  /** The mark's upper edge: below the top of the type area, and in a letter below the edge of the page. */
  markBelowTypeArea: 35,
  markOfLetterBelowEdge: 30,
  ruleBelow: 4,
  doubleRule: { width: 170, aboveEdge: 20 },
  pageNumberBelow: 7,
} as const;

/** In points: 1号 and the like have no size in millimetres. */
export const PT = {
  body: 16,
  title: 22,
  small: 14,
  pitch: 28,
  titlePitch: 32,
  /** 28 characters of 16 pt would be 158 mm wide: each gives up a quarter of a point. */
  narrowed: -0.25,
} as const;

const POINTS_PER_MM = 72 / 25.4;

/** Twentieths of a point, in which Word measures. */
export const twipsOfMm = (mm: number): number => Math.round(mm * POINTS_PER_MM * 20);
export const twips = (points: number): number => Math.round(points * 20);
export const pointsOfMm = (mm: number): number => Math.round(mm * POINTS_PER_MM);

/** Names as the offices' machines know them, and what to take where a name is not installed. */
export const FONTS = {
  song: { name: '方正小标宋简体', otherwise: '小标宋体,方正小标宋_GBK,华文中宋,宋体' },
  fangsong: { name: '仿宋_GB2312', otherwise: '仿宋,华文仿宋,方正仿宋简体' },
  kaiti: { name: '楷体_GB2312', otherwise: '楷体,华文楷体' },
  hei: { name: '黑体', otherwise: '华文黑体,微软雅黑' },
  plain: { name: '宋体', otherwise: '华文宋体' },
} as const;
export type Font = keyof typeof FONTS;
