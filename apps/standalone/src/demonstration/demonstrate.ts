import { randomBytes } from 'node:crypto';
import { samplePlan, writeSamplePlan, type SampleTask } from '@duban/documents';
import { addAccounts, scriptToken, type Account } from '../accounts';
import { waitUntil } from '../wait-until';
import { ApiRefusal, apiAt, type Api } from './api';
import { OFFICE, samplePeople, sampleUnits, type SamplePerson } from './people';

export interface DemonstrationRequest {
  readonly url: string;
  /** An administrator's. */
  readonly token: string;
  readonly dataFolder: string;
}

const PLAN = '甬江示范市督察整改方案（样例）';
const PACK = 'ningbo';
// Seconds, on a machine that does nothing else. A house is up without its sample, too.
const IMPORTED_WITHIN_MS = 120_000;

/**
 * Fills a new house with a small office to try things on: units, somebody for every post, and the nineteen tasks of the
 * sample plan. Made by the product's own commands; interrupted, it is finished by the next start.
 */
export async function demonstrate({ url, token, dataFolder }: DemonstrationRequest): Promise<void> {
  const administrator = apiAt(url, token);
  const plan = samplePlan({ firstYear: new Date().getFullYear() });
  const unitIds = await addUnits(administrator, plan);
  const people = samplePeople(plan);
  // The passwords first: an account that exists and whose password nobody knows would be of no use.
  const accounts = addAccounts(dataFolder, people.map(accountOf));
  for (const person of people) await addPerson(administrator, person, { unitIds, accounts });
  const officer = people.find(({ unit, post }) => unit === OFFICE && post === 'office-officer');
  const officerToken = await scriptToken(
    url,
    accounts.find(({ name }) => name === officer?.signInName),
  );
  if (!officerToken) throw new Error('the demonstration office cannot sign in');
  await importPlan(administrator.as(officerToken), await writeSamplePlan(plan));
}

const accountOf = ({ signInName, post, unit }: SamplePerson): Account => ({
  name: signInName,
  password: randomBytes(9).toString('base64url'),
  posts: [{ post, unit }],
});

async function addUnits(api: Api, plan: readonly SampleTask[]): Promise<ReadonlyMap<string, string>> {
  for (const { name, kind } of sampleUnits(plan)) await unlessThere(api.post('/units', { name, kind }));
  const { units } = await api.get<{ units: readonly { id: string; name: string }[] }>('/units');
  return new Map(units.map(({ id, name }) => [name, id]));
}

interface Register {
  readonly unitIds: ReadonlyMap<string, string>;
  readonly accounts: readonly Account[];
}

async function addPerson(
  api: Api,
  { signInName, post, unit }: SamplePerson,
  { unitIds, accounts }: Register,
): Promise<void> {
  const password = accounts.find(({ name }) => name === signInName)?.password;
  const person = { name: `${signInName}（样例）`, signInName, password };
  await unlessThere(api.post('/people', person));
  const { people } = await api.get<{
    people: readonly { id: string; signInName: string; posts: readonly unknown[] }[];
  }>('/people');
  const there = people.find((candidate) => candidate.signInName === signInName);
  if (!there || there.posts.length > 0) return;
  await api.post(`/people/${there.id}/posts`, { post, unit: unitIds.get(unit), from: '2020-01-01' });
}

/** What an interrupted demonstration has made already. */
async function unlessThere(made: Promise<unknown>): Promise<void> {
  await made.catch((error: unknown) => {
    if (!(error instanceof ApiRefusal) || error.code !== 'duplicate') throw error;
  });
}

interface ImportState {
  readonly importId: string;
  readonly status: 'read' | 'running' | 'done';
}

async function importPlan(api: Api, bytes: Uint8Array): Promise<void> {
  const { importId } = await api.post<ImportState>(
    `/imports?name=${encodeURIComponent('样例整改方案.xlsx')}`,
    bytes,
  );
  await api.post<ImportState>(`/imports/${importId}/confirmation`, { plan: PLAN, pack: PACK });
  const isDone = async (): Promise<boolean> =>
    (await api.get<ImportState>(`/imports/${importId}`)).status === 'done';
  await waitUntil(isDone, { what: PLAN, withinMs: IMPORTED_WITHIN_MS, everyMs: 200 });
}
