import type { Reading } from '@duban/contract';
import type { DocumentRefusal } from '@duban/documents';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { Trouble } from '../trouble';
import { fileNamed } from './read-file';
import { readingPage } from './reading-page';

/** Needs no server and changes nothing. Exit 1: it is a document, but no task was recognised in it. */
export async function readPlanFile({ terminal, readPlan }: Desk, given: Given): Promise<Outcome> {
  const path = given.argument(0);
  const { name, bytes } = await fileNamed(terminal, path);
  const answer = await readPlan(bytes, { name });
  if (!answer.ok) throw unreadable(path, answer);
  const { reading } = answer;
  return { json: reading, page: (page) => readingPage(reading, page), exitCode: recognised(reading) ? 0 : 1 };
}

export const recognised = ({ tasks }: Reading): boolean => tasks.length > 0;

const unreadable = (path: string, { code, because, where }: DocumentRefusal): Trouble =>
  new Trouble({
    exitCode: 2,
    code,
    because,
    where: where === undefined ? path : `${path} ${where}`,
    more: { file: path, ...(where !== undefined && { place: where }) },
  });
