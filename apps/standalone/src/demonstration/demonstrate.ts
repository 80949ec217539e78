import { randomBytes } from 'node:crypto';
import { samplePlan, writeSamplePlan, type SampleTask } from '@duban/documents';
import { addAccounts, scriptToken, type Account } from '../accounts';
import { waitUntil } from '../wait-until';
import { ApiRefusal, apiAt, type Api } from './api';
import { castOf } from './cast';
import { earlierTasks } from './earlier-tasks';
import { OFFICE, samplePeople, sampleUnits, type SamplePerson } from './people';
import { play } from './play';
import { EARLIER_SCENES, SCENES } from './scenes';

export interface DemonstrationRequest {
  readonly url: string;
  /** An administrator's. */
  readonly token: string;
  readonly dataFolder: string;
  /** Nobody has done anything yet: for suites that tell a story of their own. */
  readonly untouched: boolean;
}

const PLAN = '甬江示范市督察整改方案（样例）';
const EARLIER_PLAN = '甬江示范市上一轮督察整改方案（样例）';
/** Long enough ago for a notice to have been up for ten working days, whatever holidays lie between. */
const EARLIER_BY_DAYS = 30;
const LATE = '样例数据，补录上一轮督察的办理过程';
const PACK = 'ningbo';
// Seconds, on a machine that does nothing else. A house is up without its sample, too.
const IMPORTED_WITHIN_MS = 120_000;

/**
 * Fills a new house with a small office to try things on: units, somebody for every post, the nineteen tasks of the sample
 * plan in every state, and two of an earlier one. Made by the product's own commands; interrupted, it is finished by the
 * next start.
 */
export async function demonstrate({
  url,
  token,
  dataFolder,
  untouched,
}: DemonstrationRequest): Promise<void> {
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
  const office = administrator.as(officerToken);
  const cast = await castOf(administrator, url, accounts);
  const planId = await importPlan(office, { name: PLAN, tasks: plan, arrears: null });
  if (untouched) return;
  await play({ office, cast, planId, scenes: SCENES, arrears: null });
  const arrears = { on: daysAgo(EARLIER_BY_DAYS), late: LATE };
  const earlier = earlierTasks(plan[0] as SampleTask, new Date().getFullYear());
  const earlierId = await importPlan(office, { name: EARLIER_PLAN, tasks: earlier, arrears });
  await play({ office, cast, planId: earlierId, scenes: EARLIER_SCENES, arrears });
}

/** In the sample city's zone. */
const daysAgo = (days: number): string =>
  new Date(Date.now() + (8 - days * 24) * 3_600_000).toISOString().slice(0, 10);

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
  readonly corrections: readonly unknown[];
  readonly result: { readonly planId: string } | null;
}

interface SamplePlan {
  readonly name: string;
  readonly tasks: readonly SampleTask[];
  readonly arrears: { readonly on: string; readonly late: string } | null;
}

/** The plan's id once its tasks are there; a plan that is there already changes nothing. */
async function importPlan(api: Api, { name, tasks, arrears }: SamplePlan): Promise<string> {
  const file = `/imports?name=${encodeURIComponent(`${name}.xlsx`)}`;
  const { importId, corrections } = await api.post<ImportState>(file, await writeSamplePlan(tasks));
  const confirmation = { plan: name, pack: PACK, seen: corrections.length, ...arrears };
  await api.post<ImportState>(`/imports/${importId}/confirmation`, confirmation);
  const state = (): Promise<ImportState> => api.get(`/imports/${importId}`);
  const isDone = async (): Promise<boolean> => (await state()).status === 'done';
  await waitUntil(isDone, { what: name, withinMs: IMPORTED_WITHIN_MS, everyMs: 200 });
  const { result } = await state();
  if (!result) throw new Error(`the import of ${name} is done and has no result`);
  return result.planId;
}
