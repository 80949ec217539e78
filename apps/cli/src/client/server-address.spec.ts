import { problem, smallHouse, type SmallHouse } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';

let house: SmallHouse;
beforeEach(async () => {
  house = await smallHouse(() => problem('not-found', 404));
});
afterEach(() => house.close());

const NOWHERE = 'http://nowhere.invalid';
const plans = ['plan', 'list', '--json'];

describe('the server that is asked', () => {
  it('is the product that runs in this clone, where nobody says otherwise', async () => {
    const { json } = await tryDuban(plans, { running: { url: house.url } });
    expect(json()).toMatchObject({ code: 'not-found' });
    expect(house.heard).toHaveLength(1);
  });

  it('is the one of DUBAN_SERVER before that, and the one of --server before both', async () => {
    const elsewhere = { running: { url: NOWHERE }, environment: { DUBAN_SERVER: house.url } };
    await tryDuban(plans, elsewhere);
    expect(house.heard).toHaveLength(1);
    const environment = { DUBAN_SERVER: NOWHERE };
    await tryDuban([...plans, '--server', house.url], { ...elsewhere, environment });
    expect(house.heard).toHaveLength(2);
  });

  it('is not another house while the product of this clone is starting', async () => {
    const { exitCode, json } = await tryDuban(plans, { running: { url: null } });
    expect(exitCode).toBe(2);
    expect(json()).toMatchObject({ code: 'still-starting' });
  });
});
