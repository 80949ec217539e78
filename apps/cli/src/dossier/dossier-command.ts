import { routes } from '@duban/contract';
import type { DossierVerdict } from '@duban/verifier';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import { required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import { brokenOff, putInPlace, writtenWhole } from '../files/put-in-place';
import { verdictOfZip } from '../ledger/verify-dossier';
import type { Outcome } from '../outcome';
import { both } from '../page/words';
import { taskIdOf } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';
import { Trouble } from '../trouble';

export function addDossierCommand(program: Command, performer: Performer): void {
  const dossier = program
    .command('dossier <task>')
    .description(
      '导出一项任务的档案（一案一档，.zip），收齐后核验 / export the dossier of a task (.zip), verified once it is there',
    )
    .option('--plan <plan>', PLAN)
    .option('-o, --output <file>', required('写到哪个文件 / the file to write'));
  performer.does(dossier, saveDossier);
}

/** What broke off leaves the older file; what came whole and was altered on the server is put there, for it is to be looked at. */
async function saveDossier({ client }: Desk, given: Given): Promise<Outcome> {
  const file = given.required('output');
  const params = { taskId: await taskIdOf(client, given) };
  const pieces = await client.pieces(routes.taskDossier, { params });
  const saved = await putInPlace(file, (part) => received(pieces, file, part));
  const json = { file, ...saved };
  return { json, page: () => pageOf(json), exitCode: saved.ok === false ? 1 : 0 };
}

type Saved = Pick<DossierVerdict, 'files' | 'extent' | 'broken'> & {
  readonly bytes: number;
  /** Null where it went into a pipe, and nothing is left here to be verified. */
  readonly ok: boolean | null;
};

async function received(pieces: AsyncIterable<Uint8Array>, file: string, part: string): Promise<Saved> {
  let bytes = 0;
  const whole = await writtenWhole(pieces, part, (piece) => void (bytes += piece.length));
  if (!whole) throw brokenOff(file);
  const verdict = await verdictOfZip(part);
  if (!verdict) return { bytes, ok: null, files: 0, extent: null, broken: [] };
  const { foreign, ok, files, extent, broken } = verdict;
  if (foreign?.code === 'newer-dossier') throw new Trouble({ exitCode: 2, ...foreign, where: file });
  if (foreign) throw brokenOff(file);
  return { bytes, ok, files, extent, broken };
}

function pageOf({ file, ok, files, extent, broken }: Saved & { readonly file: string }): string {
  if (ok === null) return `✔ ${file}`;
  const part = extent === 'part' ? '，按您的权限只含一部分 a part, by what you may see' : '';
  if (ok) return `✔ ${file}（${files} 个文件 files${part}）`;
  const first = broken[0] ? `${broken[0].path} ${both(broken[0].message)}` : '';
  return `✘ ${file}：档案在服务器上已被改动 / the dossier was altered on the server: ${first}`;
}
