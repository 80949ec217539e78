import type { Command } from 'commander';
import { keyOption, required, yesOption } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import { activateEdition } from './activate-edition';
import { backtestNamed } from './backtest-pack';
import { diffNamed, lintNamed, testNamed, tryNamed } from './prove-pack';
import { shadowOfPack } from './shadow-pack';
import { listPacks, showLaw, showPack } from './show-pack';

const DAY = '哪一天的版本 YYYY-MM-DD，默认今天 / the edition of which day, today by default';

/** Rules are read and tried here, in this clone, without a server; what an office has kept or decides is asked there. */
export function addPackCommands(program: Command, performer: Performer): void {
  const pack = program.command('pack').description('规则包 / rule packs');
  addReading(pack, performer);
  performer.does(
    pack.command('lint <pack>').description('检查规则包或文件 / what is wrong with a pack or a file'),
    lintNamed,
  );
  performer.does(
    pack.command('test [pack]').description('演算规则包里的例子 / play the examples of a pack, or of all'),
    testNamed,
  );
  performer.does(
    pack
      .command('try <pack>')
      .description('用设想的事实试一试 / try a pack on facts that are made up')
      .option(
        '--facts <file>',
        required('事实，写法同例子的 given / facts, written like the given of an example'),
      )
      .option('--on <day>', DAY),
    tryNamed,
  );
  const activating = pack
    .command('activate <file>')
    .description('报批一个新版本（经服务器） / put a new edition to approval, over the server')
    .option('--basis <text>', required('依据：文件和条款 / what it rests on: document and clause'))
    .option(
      '--emergency <why>',
      '不等批准立即启用，写明原因，限管理员，事后复核 / activate it now and say why: administrators only, reviewed afterwards',
    );
  performer.does(keyOption(yesOption(activating)), activateEdition);
  performer.does(
    pack
      .command('diff <before> <after>')
      .description(
        '两个版本有何不同，可写作 pack@YYYY-MM-DD / what differs between two editions, each as pack@YYYY-MM-DD',
      ),
    diffNamed,
  );
  addBacktest(pack, performer);
  addShadow(pack, performer);
}

function addReading(pack: Command, performer: Performer): void {
  performer.does(pack.command('list').description('规则包清单 / the packs'), listPacks);
  performer.does(
    pack
      .command('show <pack>')
      .description('一个规则包，逐条带依据 / one pack with its bases')
      .option('--on <day>', DAY),
    showPack,
  );
  performer.does(
    pack
      .command('law <hash>')
      .description(
        '任务、审批所依的一版规则，按 SHA-256，逐条带依据（经服务器） / the law that a task or an approval names, by its SHA-256, with its bases, over the server',
      ),
    showLaw,
  );
}

function addShadow(pack: Command, performer: Performer): void {
  const shadow = pack
    .command('shadow <pack>')
    .description(
      '影子版本：与现行规则并行，只报告不同（经服务器） / an edition that runs beside the law in force and only reports what differs, over the server',
    )
    .option(
      '--start <file>',
      '启动：含一个新版本的规则包文件 / start one: a pack with one edition that is new',
    )
    .option('--stop', '停止正在运行的 / stop the one that runs')
    .option(
      '--because <text>',
      '启动或停止的原因（- 读标准输入），启动、停止时必填 / why it is started or stopped (- reads stdin)',
    );
  performer.does(keyOption(shadow), shadowOfPack);
}

function addBacktest(pack: Command, performer: Performer): void {
  performer.does(
    pack
      .command('backtest <pack>')
      .description(
        '用过去的记录回测一个版本 / what an edition would have made of the past, read from an exported ledger',
      )
      .option(
        '--events <file>',
        required('导出的台账，每行一条（- 读标准输入）/ an exported ledger (- reads stdin)'),
      )
      .option('--of <pack>', '只看适用此规则包的任务 / only the tasks that live under this pack')
      .option('--on <day>', DAY),
    backtestNamed,
  );
}
