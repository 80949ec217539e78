import { verifyAhead, verifyLedger } from '.';
import { bytesOf, exported } from './testing/exported';
import { verdictAhead } from './testing/pieces';

const ledger = exported(40);
const keys = [ledger.key];

it('takes what is in order at once, with the verdict of whoever reads line by line', async () => {
  const { verdict, stretches } = await verdictAhead(ledger.bytes, { size: 5_000, atOnce: 2 }, { keys });
  expect(verdict).toEqual(await verifyLedger([ledger.bytes], { keys }));
  expect(verdict.ok).toBe(true);
  expect(stretches).toBeGreaterThan(3);
});

it('joins nothing to what it does not follow: chains of two ledgers, and lines that came twice', async () => {
  const other = exported(40, 'another seed');
  const third = Math.floor(ledger.all.length / 3);
  for (const lines of [
    [...ledger.all.slice(0, third), ...other.all.slice(third)],
    [...ledger.all.slice(0, third), ...ledger.all.slice(2, third), ...ledger.all.slice(third)],
  ]) {
    const file = bytesOf(lines);
    for (const size of [400, 3_000, 9_000]) {
      const { verdict } = await verdictAhead(file, { size, atOnce: 3 }, { keys });
      expect(verdict).toEqual(await verifyLedger([file], { keys }));
      expect(verdict.ok).toBe(false);
    }
  }
});

it('says so where whoever looks falls, and leaves nobody waiting', async () => {
  const look = () => Promise.reject(new Error('the thread is gone'));
  await expect(
    verifyAhead([ledger.bytes.slice(0, 9_000), ledger.bytes.slice(9_000)], { look, atOnce: 2 }),
  ).rejects.toThrow('the thread is gone');
});
