import { routes, type GivenProof } from '@duban/contract';
import type { Given } from '../command-line/given';
import { frameOf, keyOf, wordsOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { postNames } from '../packs/post-names';
import { readPassword } from '../session/password';
import { confirmed } from '../terminal/confirm';
import { taskIdOf } from './find-task';
import { refuseTwoProofs, sentScan } from './given-proof';
import { taskOutcome } from './task-acts';

/** Signs exactly the text that was read: the one shown here, or the one whose hash was noted before. */
export async function signTask(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const taskId = await taskIdOf(client, given);
  refuseTwoProofs(given);
  const textHash = given.text('textHash') ?? (await readText(desk, taskId, given.flag('yes')));
  const opinion = given.text('opinion');
  const proof = await proofIn(desk, taskId, given);
  const body = {
    ...frameOf(given),
    textHash,
    opinion: opinion === undefined ? null : await wordsOf(terminal, opinion),
    as: given.text('as') ?? null,
    ...(proof && { proof }),
  };
  const names = await postNames(desk);
  const answer = await client.call(routes.signTask, { params: { taskId }, body, ...keyOf(given) });
  return taskOutcome(answer, names);
}

/** By what it is proved beside being signed in; a passkey signs in a browser alone. */
async function proofIn(desk: Desk, taskId: string, given: Given): Promise<GivenProof | undefined> {
  if (given.flag('passwordStdin'))
    return { method: 'password', password: await readPassword(desk.terminal, true) };
  const path = given.text('scan');
  return path === undefined ? undefined : sentScan(desk, taskId, path);
}

async function readText({ client, terminal, show }: Desk, taskId: string, yes: boolean): Promise<string> {
  const { text, hash } = await client.call(routes.closingText, { params: { taskId } });
  show(`${text}\n\nSHA-256 ${hash}\n`);
  await confirmed(terminal, { zh: '签署以上文本？', en: 'Sign this text?' }, yes);
  return hash;
}

export async function closingText({ client }: Desk, given: Given): Promise<Outcome> {
  const taskId = await taskIdOf(client, given);
  const closing = await client.call(routes.closingText, { params: { taskId } });
  return { json: closing, page: () => `${closing.text}\n\nSHA-256 ${closing.hash}` };
}
