import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const file = join(mkdtempSync(join(tmpdir(), 'duban-edition-')), 'ningbo.yaml');
writeFileSync(file, 'id: ningbo\n');

const asked = {
  approvalId: '0198f0c2-0000-7000-8000-000000000001',
  packId: 'ningbo',
  effectiveFrom: '2027-01-01',
  documentHash: 'a'.repeat(64),
};
const checked = {
  packId: 'ningbo',
  effectiveFrom: '2027-01-01',
  hash: 'b'.repeat(64),
  documentHash: 'a'.repeat(64),
  approval: { zh: '整改办主任、政府主要负责人会签', en: 'both sign' },
  differences: [
    {
      clause: 'filing',
      title: { zh: '备案', en: 'Filing' },
      change: 'changed',
      before: [{ zh: '由经办人备案', en: 'filed by the officer' }],
      after: [{ zh: '由文书备案', en: 'filed by the clerk' }],
      basis: { before: null, after: '甬整改办〔2026〕9 号' },
    },
  ],
  findings: [
    {
      severity: 'warning',
      code: 'nobody-can-sign',
      where: 'closing.1',
      message: { zh: '凑不齐', en: 'too few' },
    },
  ],
};
const open = () => house.open(({ path }) => ({ json: path === '/packs/editions/check' ? checked : asked }));
const act = (url: string, ...more: readonly string[]) =>
  tryDuban(['pack', 'activate', file, '--basis', '甬整改办〔2026〕9 号', '--server', url, ...more]);

describe('activating an edition', () => {
  it('shows what it means otherwise, what nobody could sign and who approves, before it is put to approval', async () => {
    const url = await open();
    const { exitCode, messages, output, json } = await act(url, '--yes', '--json');
    expect(exitCode).toBe(0);
    expect(json()).toEqual(asked);
    expect(output).not.toContain('由文书备案');
    for (const said of ['由经办人备案', '由文书备案', '凑不齐', '整改办主任、政府主要负责人会签'])
      expect(messages).toContain(said);
    expect(house.asked()).toEqual(['/packs/editions/check', '/packs/editions']);
    expect(JSON.parse(house.heard().at(-1)?.body ?? '')).toEqual({
      document: 'id: ningbo\n',
      basis: '甬整改办〔2026〕9 号',
    });
  });

  it('goes past the approval only with a reason', async () => {
    const url = await open();
    expect((await act(url, '--emergency', '系统故障', '--yes')).output).toContain('已紧急启用，待复核');
    expect(house.asked().at(-1)).toBe('/packs/emergencies');
    expect(JSON.parse(house.heard().at(-1)?.body ?? '')).toMatchObject({ because: '系统故障' });
  });

  it('changes nothing without a yes, or without a basis', async () => {
    const url = await open();
    expect((await act(url)).exitCode).toBe(2);
    expect(house.asked()).toEqual(['/packs/editions/check']);
    const { exitCode, messages } = await tryDuban(['pack', 'activate', file, '--server', url]);
    expect([exitCode, messages.includes('--basis')]).toEqual([2, true]);
  });
});
