import { smallHouse, type Heard, type Reply, type SmallHouse } from './small-house';

export interface OpenedHouse {
  /** Its address. */
  readonly open: (answer: (heard: Heard, count: number) => Reply) => Promise<string>;
  /** What it was asked, by path. */
  readonly asked: () => readonly string[];
  readonly heard: () => readonly Heard[];
}

/** A small house for each test of a file; it is closed behind the test. */
export function openedHouse(): OpenedHouse {
  let house: SmallHouse | null = null;
  afterEach(async () => {
    await house?.close();
    house = null;
  });
  const heard = (): readonly Heard[] => house?.heard ?? [];
  return {
    open: async (answer) => {
      house = await smallHouse(answer);
      return house.url;
    },
    heard,
    asked: () => heard().map(({ path }) => path),
  };
}
