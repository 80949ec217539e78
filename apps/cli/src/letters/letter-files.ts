import { routes } from '@duban/contract';
import type { Given } from '../command-line/given';
import { frameOf, keyOf } from '../command-line/options';
import type { Desk } from '../desk';
import { saveFile } from '../files/save-file';
import type { Outcome } from '../outcome';
import { postNames } from '../packs/post-names';
import { fileNamed } from '../plans/read-file';
import { wrongCall } from '../trouble';
import { letterIdOf } from './find-letter';
import { letterPage } from './letter-page';

/** On the page it is called as the file is, without its ending, where no other name is given. */
export async function attachFile(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const { name: file, bytes } = await fileNamed(terminal, given.argument(1));
  const params = { letterId: await letterIdOf(client, given.argument(0)) };
  const name = given.text('name');
  const names = await postNames(desk);
  const query = { ...frameOf(given), file, ...(name !== undefined && { name }) };
  const answer = await client.call(routes.attachFile, { params, query, file: bytes, ...keyOf(given) });
  return { json: answer, page: (page) => `✔ ${letterPage(answer.letter, names, page)}` };
}

export async function detachFile(desk: Desk, given: Given): Promise<Outcome> {
  const { client } = desk;
  const params = { letterId: await letterIdOf(client, given.argument(0)) };
  const names = await postNames(desk);
  const body = { ...frameOf(given), name: given.argument(1) };
  const answer = await client.call(routes.detachFile, { params, body, ...keyOf(given) });
  return { json: answer, page: (page) => `✔ ${letterPage(answer.letter, names, page)}` };
}

/** Saves what is attached under a name, and only if it is what the letter says it is. */
export async function saveAttached(desk: Desk, given: Given): Promise<Outcome> {
  const { client } = desk;
  const output = given.required('output');
  const letterId = await letterIdOf(client, given.argument(0));
  const { files } = await client.call(routes.showLetter, { params: { letterId } });
  const named = given.argument(1);
  const file = files.find(({ name }) => name === named) ?? noSuchFile(named, files);
  const { sha256, bytes } = file;
  const coming = await client.pieces(routes.attachedFile, { params: { letterId, sha256 } });
  await saveFile(output, coming, { name: named, sha256 });
  return {
    json: { file: output, bytes, name: named, sha256 },
    page: () => `✔ ${output}（${named}）`,
  };
}

function noSuchFile(named: string, files: readonly { readonly name: string }[]): never {
  const known = files.map(({ name }) => name).join('、') || '—';
  throw wrongCall(
    named,
    `此件没有这个附件文件，现有：${known}`,
    `nothing is attached to this letter under that name; there are: ${known}`,
  );
}
