import { PLAN, packs, plansOf } from './examples';
import { smallHouse, type Heard, type Reply, type SmallHouse } from './small-house';

export interface OpenedHouse {
  /** Its address. */
  readonly open: (answer: (heard: Heard, count: number) => Reply) => Promise<string>;
  readonly close: () => Promise<void>;
  /** What it was asked, by path. */
  readonly asked: () => readonly string[];
  readonly heard: () => readonly Heard[];
}

/** A small house for each test of a file; it is closed behind the test. */
export function openedHouse(): OpenedHouse {
  let house: SmallHouse | null = null;
  const close = async (): Promise<void> => {
    await house?.close();
    house = null;
  };
  afterEach(close);
  const heard = (): readonly Heard[] => house?.heard ?? [];
  return {
    open: async (answer) => {
      house = await smallHouse(answer);
      return house.url;
    },
    close,
    heard,
    asked: () => heard().map(({ path }) => path),
  };
}

type Answering = Parameters<OpenedHouse['open']>[0];

/** Knows the packs and plans besides, from which pages have their words. */
export const withNames =
  (answer: Answering): Answering =>
  (heard, count) => {
    if (heard.path === '/packs') return { json: packs };
    return heard.path === '/plans' ? { json: plansOf({ [PLAN]: '甲方案' }) } : answer(heard, count);
  };
