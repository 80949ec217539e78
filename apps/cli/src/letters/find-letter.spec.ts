import { issuedLetter, ofItsPage } from '../testing/example-letter';
import { LETTER } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();

const NUMBER = issuedLetter.number;
const letter = { ...issuedLetter, ...ofItsPage };

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
