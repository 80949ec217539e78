import { LETTER_STATUSES, routes } from '@duban/contract';
import type { Command } from 'commander';
import { actOptions, repeatable, required, yesOption } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import { PLAN } from '../tasks/task-acts';
import { addDraftingCommands } from './draft-letter';
import { addNumberCommands } from './letter-numbers';
import { attachFile, detachFile, saveAttached } from './letter-files';
import {
  endLetter,
  issueLetter,
  listLetters,
  receiveLetter,
  replyLetter,
  reviewLetter,
  reviseLetter,
  saveDocument,
  showLetter,
  urgeLetter,
} from './letter-acts';

export function addLetterCommands(program: Command, performer: Performer): void {
  const letter = program.command('letter').description('函件 / letters');
  const list = letter
    .command('list')
    .description('函件清单 / letters')
    .option('--task <task>', '任务编号或 ID / of a task, by number or id')
    .option('--plan <plan>', `${PLAN}；不写任务则为关于该方案的函件 / without a task: letters about the plan`)
    .option('--status <status>', `状态 / ${LETTER_STATUSES.join(', ')}`);
  performer.does(list, listLetters);
  performer.does(letter.command('show <letter>').description('一件 / one letter'), showLetter);
  const document = letter
    .command('document <letter>')
    .description('存为文档（.docx，GB/T 9704）/ save as a document (.docx)')
    .option('-o, --output <file>', required('写到哪个文件 / the file to write'));
  performer.does(document, saveDocument);
  addDraftingCommands(letter, performer);
  addNumberCommands(letter, performer);
  addDraftCommands(letter, performer);
  performer.does(actOptions(letter.command('receive <letter>').description('签收 / receive')), receiveLetter);
  const reply = letter
    .command('reply <letter>')
    .description('回函 / reply')
    .option('--text <text>', required('答复（- 读标准输入）/ the reply (- reads stdin)'));
  performer.does(actOptions(reply), replyLetter);
  const urge = letter
    .command('urge <letter>')
    .description('催办：催签收、催回函 / ask again for the receipt or the reply')
    .option('--text <text>', required('催什么（- 读标准输入）/ what is asked for (- reads stdin)'));
  performer.does(actOptions(urge), urgeLetter);
  const recall = letter
    .command('recall <letter>')
    .description('撤回已签发、未回函的函件 / recall a letter that went out')
    .option('--reason <text>', required('为何撤回（- 读标准输入）/ why (- reads stdin)'));
  performer.does(actOptions(recall), endLetter(routes.recallLetter));
  const correct = letter
    .command('correct <letter>')
    .description('更正已签发、未回函的函件 / replace a letter that went out')
    .option('--reason <text>', required('为何更正（- 读标准输入）/ why (- reads stdin)'));
  performer.does(actOptions(correct), endLetter(routes.correctLetter));
}

/** What is done with a draft until it goes out. */
function addDraftCommands(letter: Command, performer: Performer): void {
  addFileCommands(letter, performer);
  const revise = letter
    .command('revise <letter>')
    .description('修改草稿 / revise the draft')
    .option('--title <title>', '标题 / its title')
    .option('--body <text>', '正文（- 读标准输入）/ its body (- reads stdin)')
    .option(
      '--copy <unit>',
      '抄送单位，可多次；空文本即不抄送 / a copied unit, repeatable; empty for none',
      repeatable,
    )
    .option(
      '--attachment <name>',
      '附件名称，可多次；空文本即无附件 / the name of an attachment, repeatable; empty for none',
      repeatable,
    );
  performer.does(actOptions(revise), reviseLetter);
  const review = letter
    .command('review <letter>')
    .description('读后核稿：通过或退回 / read, then pass it or send it back')
    .option('--pass', '核稿通过 / pass it')
    .option('--send-back', '退回修改，须写明原因 / send it back, with the reason')
    .option('--opinion <text>', '意见或退回的原因（- 读标准输入）/ a remark, or the reason (- reads stdin)')
    .option('--text-hash <hash>', '核此前读过的文本 / review the text that was read before');
  performer.does(actOptions(yesOption(review)), reviewLetter);
  const issue = letter
    .command('issue <letter>')
    .description('读后签发 / read, then issue')
    .option('--text-hash <hash>', '签发此前读过的文本 / issue the text that was read before');
  performer.does(actOptions(yesOption(issue)), issueLetter);
}

/** 附件, until the letter goes out; to be read by whoever may read the letter. */
function addFileCommands(letter: Command, performer: Performer): void {
  const attach = letter
    .command('attach <letter> <file>')
    .description(
      '给草稿附上文件（pdf、ofd、docx、xlsx、png、jpg，至多 10 MB）/ attach a file to the draft, 10 MB at most',
    )
    .option('--name <name>', '附件名称，不写则为文件名 / its name on the page; that of the file for none');
  performer.does(actOptions(attach), attachFile);
  const detach = letter
    .command('detach <letter> <name>')
    .description('从草稿移除一个附件文件，按附件名称 / take a file away from the draft, by its name');
  performer.does(actOptions(detach), detachFile);
  const attached = letter
    .command('attached <letter> <name>')
    .description('保存一个附件文件，按附件名称 / save an attached file, by its name')
    .option('-o, --output <file>', required('写到哪个文件 / the file to write'));
  performer.does(attached, saveAttached);
}
