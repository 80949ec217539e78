import { HASH, PERSON, TASK, taskAnswer } from '../testing/examples';
import { openedHouse, withNames } from '../testing/opened-house';
import type { Heard, Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();

const fact = (sequence: number, type: string, data: object) => ({
  ...{ sequence, type, on: '2026-03-02', recordedAt: '2026-03-02T00:00:00Z', late: null },
  ...{ actor: PERSON, actorName: '王小明', principal: null, principalName: null, hash: HASH, data },
});
const said = { of: 'CompletionReported', no: 1, entry: 4, text: '封堵 12 处', because: '数字写错' };
const record = {
  aggregate: `task/${TASK}`,
  facts: [fact(4, 'CompletionReported', { summary: '封堵 21 处' }), fact(6, 'EntryCorrected', said)],
  correctable: [],
};
const there = ({ path }: Heard): Reply => ({ json: path.endsWith('/record') ? record : taskAnswer });
const correct = (...args: readonly string[]) => ['task', 'correct', TASK, '--because', '数字写错', ...args];

describe('duban task correct', () => {
  it('names the entry, and sends what it should say', async () => {
    const url = await house.open(withNames(there));
    const typed = correct('--entry', '4', '--text', '-', '--key', 'k', '--server', url);
    const { exitCode } = await tryDuban(typed, { input: '封堵 12 处\n' });
    expect(exitCode).toBe(0);
    const [posted] = house.heard().filter(({ method }) => method === 'POST');
    expect(posted?.path).toBe(`/tasks/${TASK}/corrections`);
    expect(JSON.parse(posted?.body ?? 'null')).toEqual({ entry: 4, text: '封堵 12 处', because: '数字写错' });
  });

  it.each(['四', '0', '-1', '1.5', '1e3', ''])('asks nothing of the house for entry %p', async (entry) => {
    const url = await house.open(withNames(there));
    const { exitCode } = await tryDuban(correct('--entry', entry, '--text', '一', '--server', url));
    expect(exitCode).toBe(2);
    expect(house.heard()).toEqual([]);
  });

  it('is told in the record at both entries', async () => {
    const url = await house.open(withNames(there));
    const { output } = await tryDuban(['task', 'record', TASK, '--server', url]);
    expect(output).toMatch(
      /报告完成 reported complete：封堵 21 处.*\n\s+↳ 已由第 6 条更正 \/ corrected by entry 6/,
    );
    expect(output).toContain(
      '更正记录 corrected an entry：第 4 条（报告完成） entry 4 (reported complete) · 数字写错 · 封堵 12 处',
    );
  });
});
