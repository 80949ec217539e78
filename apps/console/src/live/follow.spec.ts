import type { AnswerOf, Outcome } from '../api/ask';
import type { TroubleCode } from '../api/trouble-code';
import { follow } from './follow';

type Answer = Outcome<AnswerOf<'changes'>> | 'gone';

const told = (next: string, tasks: readonly string[] = []): Answer => ({
  ok: true,
  value: { next, everything: false, tasks: [...tasks], letters: [], plans: [], approvals: [] },
});
const failed = (code: TroubleCode): Answer => ({
  ok: false,
  trouble: { code, because: { zh: '', en: '' }, faults: [], request: null },
});

/** Follows a house that gives these answers and is then left alone. */
async function following(answers: readonly Answer[], from?: string) {
  const asked: (string | undefined)[] = [];
  const heard: AnswerOf<'changes'>[] = [];
  const pauses: number[] = [];
  const left = [...answers];
  await follow({
    from,
    wait: async (after) => {
      asked.push(after);
      const answer = left.shift();
      if (!answer || answer === 'gone') throw new Error('gone');
      return answer;
    },
    tell: (news) => heard.push(news),
    pause: async (ms) => void pauses.push(ms),
    stopped: () => left.length === 0 && asked.length >= answers.length,
  });
  return { asked, tasks: heard.flatMap(({ tasks }) => tasks), pauses: pauses.filter((ms) => ms > 300) };
}

describe('following the house', () => {
  it('asks from where the last answer ended', async () => {
    const { asked } = await following([told('1-1'), told('2-1', ['a']), told('3-1', ['b'])]);
    expect(asked).toEqual([undefined, '1-1', '2-1']);
  });

  it('tells what has changed', async () => {
    const { tasks } = await following([told('1-1'), told('2-1', ['a']), told('3-1', ['b']), told('4-1')]);
    expect(tasks).toEqual(['a', 'b']);
  });

  it('goes on from where it was stopped', async () => {
    expect((await following([told('9-1'), told('9-2')], '8-1')).asked).toEqual(['8-1', '9-1']);
  });

  it('waits longer the longer the house is away, and asks from the same place', async () => {
    const away = ['gone', failed('no-network'), failed('unavailable')] as const;
    const { asked, pauses, tasks } = await following([told('1-1'), ...away, told('2-1', ['a']), told('3-1')]);
    expect(pauses).toEqual([1_000, 2_000, 5_000]);
    expect(asked).toEqual([undefined, '1-1', '1-1', '1-1', '1-1', '2-1']);
    expect(tasks).toEqual(['a']);
  });

  it('begins anew when the house does not know the place', async () => {
    const { asked } = await following([failed('bad-request'), told('1-1'), told('1-2')], 'x');
    expect(asked).toEqual(['x', undefined, '1-1']);
  });

  it('stops when nobody is signed in', async () => {
    const { asked } = await following([told('1-1'), failed('not-signed-in'), told('2-1'), told('3-1')]);
    expect(asked).toEqual([undefined, '1-1']);
  });
});
