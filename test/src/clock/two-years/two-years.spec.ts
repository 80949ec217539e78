import type { Calendar } from '@duban/domain';
import { firstDay } from '../../support/rehearsal';
import { openStage } from '../../support/stage';
import { tableOf, yearsAround } from './table';
import { twoYears } from './two-years';

/** The default; a place with a ladder of its own; a place that sends letters only to who is behind. */
const LAWS = ['neutral', 'ningbo', 'taizhou-bay'] as const;

/** Two minutes where others use the machine too, and twice that where it has eight times as much to do as it can. */
jest.setTimeout(900_000);

describe('a plan supervised for 24 months by the real processes', () => {
  it.concurrent.each(LAWS)(
    'under the law of %s has the rounds, letters and days of the table, and no other',
    async (pack) => {
      const start = firstDay();
      const years = yearsAround(Number(start.slice(0, 4)));
      const stage = await openStage({ pack, calendar: { id: 'cn', years } as Calendar });
      const began = performance.now();
      try {
        const rows = await twoYears(stage, start);
        const wanted = tableOf(pack, start, years);
        expect(rows).toEqual(wanted);
        const letters = wanted.filter((row) => row.startsWith('letter')).length;
        console.info(
          `${pack}: ${wanted.length} rows, ${letters} letters of 24 months from ${start} agree with the table, in ${((performance.now() - began) / 1_000).toFixed(0)} s`,
        );
      } finally {
        await stage.leave();
      }
    },
  );
});
