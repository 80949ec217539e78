import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const numbers = {
  mine: ['甬督提'],
  series: [{ mark: '甬督提', year: 2026, next: 18 }],
  onPaper: [
    {
      ...{ mark: '甬督提', year: 2026, from: 1, to: 17, reason: '启用前手工发文', by: '整改办主任' },
      recordedAt: '2026-03-02T01:00:00.000Z',
    },
  ],
};

it('shows the numbers to come, and those given on paper with who said so', async () => {
  const url = await house.open(() => ({ json: numbers }));
  const { exitCode, output } = await tryDuban(['letter', 'numbers', '--server', url]);
  expect(exitCode).toBe(0);
  for (const words of ['18号', '甬督提〔2026〕1–17号', '启用前手工发文', '整改办主任'])
    expect(output).toContain(words);
  const empty = await house.open(() => ({ json: { series: [], mine: [], onPaper: [] } }));
  expect((await tryDuban(['letter', 'numbers', '--server', empty])).output).toContain('尚未编号');
});

it('notes what was given on paper, and asks for whole numbers', async () => {
  const url = await house.open(() => ({ json: numbers }));
  const note = (year: string, upTo: string) =>
    tryDuban([
      ...['letter', 'numbers-on-paper', '甬督提', '--year', year, '--up-to', upTo],
      ...['--reason', '启用前手工发文', '--server', url],
    ]);
  expect((await note('2026', '17')).exitCode).toBe(0);
  expect(await note('2026', '十七')).toMatchObject({ exitCode: 2 });
  expect(await note('今年', '17')).toMatchObject({ exitCode: 2 });
  expect(house.heard().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    { mark: '甬督提', year: 2026, upTo: 17, reason: '启用前手工发文' },
  ]);
});
