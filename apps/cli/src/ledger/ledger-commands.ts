import type { Command } from 'commander';
import { repeatable, required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import { listRoots } from './list-roots';
import { exportLedger } from './export-ledger';
import { sampleLedger } from './sample-ledger';
import { showKey } from './show-key';
import { verifyFile } from './verify-ledger';

/** What lets a stranger check the ledger. */
export function addLedgerCommands(program: Command, performer: Performer): void {
  const ledger = program
    .command('ledger')
    .description('账册的签名、导出与核验 / the ledger, signed, exported and verified');
  performer.does(
    ledger
      .command('verify <file>')
      .description(
        '核验导出的账册，无需服务器（- 读标准输入）/ verify an exported ledger, without a server (- reads stdin)',
      )
      .option(
        '--key <key>',
        '您信任的公钥：文件，或 ed25519:…，可多次 / a public key that you trust: a file, or ed25519:…; may be given several times',
        repeatable,
      ),
    verifyFile,
  );
  performer.does(
    ledger
      .command('export')
      .description('导出账册，边收边核验 / export the ledger, verified while it comes')
      .option('--task <task>', '只导出一项任务：编号或 ID / of one task only: its number or its id')
      .option('--plan <plan>', '编号属于哪个方案 / the plan that the number is of')
      .option('-o, --output <file>', required('写到哪个文件 / the file to write')),
    exportLedger,
  );
  performer.does(
    ledger
      .command('sample')
      .description('写一份样例账册，供试用核验 / write a sample of a ledger, to try verifying on')
      .option('--events <n>', required('多少条记录 / how many events'))
      .option('-o, --output <file>', required('写到哪个文件 / the file to write'))
      .option(
        '--seed <seed>',
        '同一种子写出同一文件，默认 1 / the same seed writes the same file, 1 by default',
      )
      .option('--key-out <file>', '样例公钥写到哪个文件 / the file for the public key of the sample'),
    sampleLedger,
  );
  addRootCommands(ledger, performer);
}

/** What the office has signed, asked of its server. */
function addRootCommands(ledger: Command, performer: Performer): void {
  performer.does(
    ledger.command('roots').description('每个月的签名 / the signed roots, month by month'),
    listRoots,
  );
  performer.does(
    ledger
      .command('key')
      .description(
        '现用的公钥和它的编号，请公布到本系统之外 / the public key that signs and its id: publish it outside of this system',
      ),
    showKey,
  );
}
