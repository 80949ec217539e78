import { UNIT } from '../testing/examples';
import { tryDuban } from '../testing/try-duban';

const CALLS: readonly (readonly [call: string, ...needed: string[]])[] = [
  ['task complete 07', '--summary'],
  ['task accept 07', '--opinion'],
  ['task return 07', '--because'],
  ['task publish 07', '--channel'],
  ['task file 07', '--number'],
  ['task report 07', '--state on-schedule', '--text'],
  ['round close 2026-03', '--because'],
  ['letter reply 1', '--text'],
  ['approval transfer 1', '--to', '--because'],
  ['approval override 1', '--outcome', '--basis'],
  ['plan import plan.xlsx', '--plan', '--pack'],
  ['plan sample', '--output', '--first-year'],
  ['unit add 甲局', '--kind'],
  ['person add 王小明', '--sign-in-name'],
  ['person post wang unit-officer', `--unit ${UNIT}`, '--from'],
  ['person end-post wang 1', '--to'],
  ['proxy give 王小明', '--from', '--to'],
  ['leave enter', '--from', '--to'],
  ['pack try ningbo', '--facts'],
  ['pack backtest ningbo', '--events'],
];
const MARK = '必填 required';
const server = ['--server', 'http://nowhere.invalid'];

describe('a required option', () => {
  it.each(CALLS)('of %s is marked in its help, and asked for', async (call, ...needed) => {
    const args = call.split(' ');
    const { output } = await tryDuban([...args.slice(0, 2), '--help']);
    const marked = output.split('\n').filter((line) => line.includes(MARK));
    expect(marked.map((line) => /--[a-z-]+/.exec(line)?.[0])).toEqual(needed.map((one) => one.split(' ')[0]));
    for (const [at, one] of needed.entries()) {
      const before = needed.slice(0, at).flatMap((given) => [...given.split(' '), 'x'].slice(0, 2));
      const { json } = await tryDuban([...args, ...before, ...server, '--json']);
      expect(json()).toMatchObject({ code: 'wrong-call', where: one.split(' ')[0] });
    }
  });

  it('is marked nowhere else', async () => {
    const { output } = await tryDuban(['task', 'sign', '--help']);
    expect(output).not.toContain(MARK);
  });
});
