import { writeFile } from 'node:fs/promises';
import { LETTER_STATUSES, routes } from '@duban/contract';
import { sheetOf, type Text } from '@duban/domain';
import type { RequestOf } from '../client/request';
import type { Given } from '../command-line/given';
import { frameOf, keyOf, wordsOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { postNames } from '../packs/post-names';
import { inBlackAndWhite } from '../page/paint';
import { planIdOf } from '../plans/find-plan';
import { taskIdNamed } from '../tasks/find-task';
import { confirmed } from '../terminal/confirm';
import { wrongCall } from '../trouble';
import { letterIdOf, lettersLike } from './find-letter';
import { letterPage, lettersPage } from './letter-page';

export async function listLetters({ client }: Desk, given: Given): Promise<Outcome> {
  const named = given.text('task');
  const task = named === undefined ? undefined : await taskIdNamed(client, named, given.text('plan'));
  const status = given.oneOf('status', LETTER_STATUSES);
  const plan = task === undefined ? await planIdOf(client, given.text('plan')) : undefined;
  const letters = await lettersLike(client, {
    ...(task && { task }),
    ...(plan && { plan }),
    ...(status && { status }),
  });
  return { json: { letters, next: null }, page: (page) => lettersPage(letters, page) };
}

export async function showLetter(desk: Desk, given: Given): Promise<Outcome> {
  const { client } = desk;
  const letterId = await letterIdOf(client, given.argument(0));
  const letter = await client.call(routes.showLetter, { params: { letterId } });
  const names = await postNames(desk);
  return { json: letter, page: (page) => letterPage(letter, names, page) };
}

/** The page as a document of Word, made here from what the server says: the very bytes that the server gives. */
export async function saveDocument({ client }: Desk, given: Given): Promise<Outcome> {
  const file = given.required('output');
  const letterId = await letterIdOf(client, given.argument(0));
  const letter = await client.call(routes.showLetter, { params: { letterId } });
  const { writeLetter } = await import('@duban/documents');
  const bytes = writeLetter(sheetOf(letter));
  await writeFile(file, bytes);
  const { number, title } = letter;
  return { json: { file, bytes: bytes.length, number }, page: () => `✔ ${file}（${number ?? title}）` };
}

/** What is not given stays as it is. */
export async function reviseLetter(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const letterId = await letterIdOf(client, given.argument(0));
  const now = await client.call(routes.showLetter, { params: { letterId } });
  const body = await wordsOf(terminal, given.text('body') ?? now.body);
  const text = { title: given.text('title') ?? now.title, body, ...namesOf(given) };
  return outcomeOf(desk, routes.reviseLetter, {
    params: { letterId },
    // Read here and now: whoever revises between the two is not written over.
    body: { ...frameOf(given), ...text, textHash: now.textHash },
    ...keyOf(given),
  });
}

/** What is not given stays as it is; one empty text empties it. */
function namesOf(given: Given): { readonly copies?: string[]; readonly attachments?: string[] } {
  const [copies, attachments] = [given.list('copy'), given.list('attachment')];
  const said = (names: readonly string[]): string[] =>
    names.length === 1 && names[0] === '' ? [] : [...names];
  return {
    ...(copies.length > 0 && { copies: said(copies) }),
    ...(attachments.length > 0 && { attachments: said(attachments) }),
  };
}

/** Of exactly the text that was read, as its issue is. */
export async function reviewLetter(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const passes = given.flag('pass');
  if (passes === given.flag('sendBack'))
    throw wrongCall(
      '--pass',
      '请用 --pass 或 --send-back 说明通过还是退回，只用一个',
      'say with --pass or --send-back, and with one of them, what becomes of it',
    );
  const opinion = await wordsOf(terminal, given.text('opinion') ?? '');
  const letterId = await letterIdOf(client, given.argument(0));
  const asked = passes
    ? { zh: '核稿通过以上函件？', en: 'Pass this letter?' }
    : { zh: '退回以上函件？', en: 'Send this letter back?' };
  const textHash =
    given.text('textHash') ?? (await readText(desk, letterId, { asked, yes: given.flag('yes') }));
  const body = { ...frameOf(given), textHash, passes, opinion };
  return outcomeOf(desk, routes.reviewLetter, { params: { letterId }, body, ...keyOf(given) });
}

/** Issues exactly the text that was read: the one shown here, or the one whose hash was noted before. */
export async function issueLetter(desk: Desk, given: Given): Promise<Outcome> {
  const { client } = desk;
  const letterId = await letterIdOf(client, given.argument(0));
  const textHash =
    given.text('textHash') ?? (await readText(desk, letterId, { asked: ISSUE, yes: given.flag('yes') }));
  const body = { ...frameOf(given), textHash };
  return outcomeOf(desk, routes.issueLetter, { params: { letterId }, body, ...keyOf(given) });
}

const ISSUE = { zh: '签发以上函件？', en: 'Issue this letter?' };

async function readText(
  desk: Desk,
  letterId: string,
  { asked, yes }: { readonly asked: Text; readonly yes: boolean },
): Promise<string> {
  const { client, terminal, show } = desk;
  const letter = await client.call(routes.showLetter, { params: { letterId } });
  show(letterPage(letter, await postNames(desk), { columns: null, paint: inBlackAndWhite }));
  await confirmed(terminal, asked, yes);
  return letter.textHash;
}

export async function receiveLetter(desk: Desk, given: Given): Promise<Outcome> {
  const params = { letterId: await letterIdOf(desk.client, given.argument(0)) };
  return outcomeOf(desk, routes.receiveLetter, { params, body: frameOf(given), ...keyOf(given) });
}

export async function replyLetter(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const text = await wordsOf(terminal, given.required('text'));
  const params = { letterId: await letterIdOf(client, given.argument(0)) };
  const body = { ...frameOf(given), text };
  return outcomeOf(desk, routes.replyLetter, { params, body, ...keyOf(given) });
}

export async function urgeLetter(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const text = await wordsOf(terminal, given.required('text'));
  const params = { letterId: await letterIdOf(client, given.argument(0)) };
  const body = { ...frameOf(given), text };
  return outcomeOf(desk, routes.urgeLetter, { params, body, ...keyOf(given) });
}

/** The letter that says so is drafted with it, and named. */
export const endLetter =
  (route: (typeof routes)['recallLetter' | 'correctLetter']) =>
  async (desk: Desk, given: Given): Promise<Outcome> => {
    const { client, terminal } = desk;
    const reason = await wordsOf(terminal, given.required('reason'));
    const params = { letterId: await letterIdOf(client, given.argument(0)) };
    return outcomeOf(desk, route, { params, body: { ...frameOf(given), reason }, ...keyOf(given) });
  };

type LetterRoute = (typeof routes)[
  | 'reviseLetter'
  | 'reviewLetter'
  | 'issueLetter'
  | 'receiveLetter'
  | 'replyLetter'
  | 'urgeLetter'
  | 'recallLetter'
  | 'correctLetter'];

/** The names are asked for before the act: what fails then has changed nothing. */
async function outcomeOf<R extends LetterRoute>(
  desk: Desk,
  route: R,
  request: RequestOf<R>,
): Promise<Outcome> {
  const names = await postNames(desk);
  const answer = await desk.client.call(route, request);
  return { json: answer, page: (page) => `✔ ${letterPage(answer.letter, names, page)}` };
}
