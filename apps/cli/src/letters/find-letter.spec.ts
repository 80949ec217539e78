import { HASH, LETTER, TASK, UNIT } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();

const NUMBER = '甬督提〔2026〕1号';
const days = { issuedOn: '2026-03-02', deliveredOn: null, receivedOn: null, replyBy: '2026-03-09' };
const letter = {
  ...{ id: LETTER, version: 2, taskId: TASK, ref: '07', rung: 'reminder', kind: 'reminder' },
  ...{ period: '2026-02', status: 'issued', number: NUMBER, title: '提醒函', body: '……', textHash: HASH },
  ...{ from: '整改办', to: '市水利局', receiverUnit: UNIT, ...days },
  ...{ overdue: false, repliedOn: null, reply: null, waiting: [] },
  revised: null,
};

describe('a letter that is named by its number', () => {
  it('is asked for by it, and by nothing else', async () => {
    const url = await house.open(({ path }) => ({
      json: path.startsWith('/letters?') ? { letters: [letter], next: 'more' } : letter,
    }));
    const { json } = await tryDuban(['letter', 'show', NUMBER, '--server', url, '--json']);
    expect(json()).toEqual(letter);
    const [search, shown] = house.asked();
    expect(new URLSearchParams(search?.split('?')[1]).get('number')).toBe(NUMBER);
    expect([shown, house.asked().length]).toEqual([`/letters/${LETTER}`, 2]);
  });

  it('that nobody knows ends with 2', async () => {
    const url = await house.open(() => ({ json: { letters: [], next: null } }));
    expect(await tryDuban(['letter', 'show', '1号', '--server', url])).toMatchObject({ exitCode: 2 });
  });
});
