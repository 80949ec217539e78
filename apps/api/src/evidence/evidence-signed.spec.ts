import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedSigning, SIGNED_TEXT } from '../testing/seed-signing';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
let folder: string;
let taskId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-evidence-'));
  at = await openWorkingHouse(
    {
      officer: ['unit-officer', 'lead'],
      secretary: ['party-secretary', 'party'],
      mayor: ['government-head', 'government'],
    },
    { DUBAN_FILES: folder },
  );
  taskId = await seedSigning(at.house, at.units, { ref: '1' });
});
afterAll(async () => {
  await at?.close();
  await rm(folder, { recursive: true, force: true });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Brought by the lead unit, in one piece. */
async function brought(fileName: string): Promise<Got> {
  const content = Buffer.from('%PDF-1.7\n% 监测报告');
  const response = await fetch(`${at.url}/uploads`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${at.named('officer').token}`, 'tus-resumable': '1.0.0' },
      ...{ 'upload-length': `${content.length}`, 'content-type': 'application/offset+octet-stream' },
      'upload-metadata': `filename ${base64(fileName)},task ${base64(taskId)}`,
    },
    body: content,
  });
  const upload = response.headers.get('location')?.split('/').at(-1) ?? '';
  return at.ask('addEvidence', { as: at.named('officer'), params: { taskId }, body: { upload } });
}

const signs = (name: string, textHash: string): Promise<Got> =>
  at.ask('signTask', { as: at.named(name), params: { taskId }, body: { textHash } });
const text = async (): Promise<{ text: string; hash: string }> => {
  const { body } = await at.ask('closingText', { as: at.named('mayor'), params: { taskId } });
  return body as unknown as { text: string; hash: string };
};

it('is named in the text that is signed, and dismisses the signatures that were given without it', async () => {
  expect((await signs('secretary', SIGNED_TEXT)).status).toBe(200);
  expect((await brought('监测报告.pdf')).status).toBe(200);
  const { hash } = await eventually(async () => {
    const now = await text();
    return now.text.includes('监测报告.pdf（第 1 版，SHA-256 ') ? now : null;
  });
  expect(await signs('mayor', SIGNED_TEXT)).toMatchObject({ status: 409, body: { code: 'stale-text' } });
  const { body } = await at.ask('explainTask', { as: at.named('mayor'), params: { taskId } });
  expect(body.missing).toHaveLength(2);
  expect((await signs('mayor', hash)).status).toBe(200);
  const done = await signs('secretary', hash);
  expect(done).toMatchObject({ status: 200 });
  expect((await text()).hash).toBe(hash);
});
