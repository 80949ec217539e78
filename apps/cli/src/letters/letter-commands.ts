import type { Command } from 'commander';
import { actOptions, yesOption, required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import { PLAN } from '../tasks/task-acts';
import {
  issueLetter,
  listLetters,
  receiveLetter,
  replyLetter,
  reviseLetter,
  showLetter,
} from './letter-acts';

export function addLetterCommands(program: Command, performer: Performer): void {
  const letter = program.command('letter').description('函件 / letters');
  const list = letter
    .command('list')
    .description('函件清单 / letters')
    .option('--task <task>', '任务编号或 ID / of a task, by number or id')
    .option('--plan <plan>', PLAN)
    .option('--status <status>', '状态 / drafted, issued, received, replied');
  performer.does(list, listLetters);
  performer.does(letter.command('show <letter>').description('一件 / one letter'), showLetter);
  const revise = letter
    .command('revise <letter>')
    .description('修改草稿 / revise the draft')
    .option('--title <title>', '标题 / its title')
    .option('--body <text>', '正文（- 读标准输入）/ its body (- reads stdin)');
  performer.does(actOptions(revise), reviseLetter);
  const issue = letter
    .command('issue <letter>')
    .description('读后签发 / read, then issue')
    .option('--text-hash <hash>', '签发此前读过的文本 / issue the text that was read before');
  performer.does(actOptions(yesOption(issue)), issueLetter);
  performer.does(actOptions(letter.command('receive <letter>').description('签收 / receive')), receiveLetter);
  const reply = letter
    .command('reply <letter>')
    .description('回函 / reply')
    .option('--text <text>', required('答复（- 读标准输入）/ the reply (- reads stdin)'));
  performer.does(actOptions(reply), replyLetter);
}
