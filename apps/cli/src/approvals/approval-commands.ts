import { APPROVAL_OPERATION_WORDS } from '@duban/domain';
import type { Command } from 'commander';
import { actOptions, repeatable, yesOption } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import { both } from '../page/words';
import { approvalGround, operate } from './approval-acts';
import { showText } from './decided-on';
import { listApprovals, showApproval } from './list-approvals';
import { OPERATIONS, type Operation } from './operations';

export function addApprovalCommands(program: Command, performer: Performer): void {
  const approval = program.command('approval').description('审批 / approvals');
  const list = approval
    .command('list')
    .description('审批清单 / approvals')
    .option('--which <which>', '范围，默认 open / mine, open, all')
    .option('--kind <kind>', '事项类别 / of a kind, such as pack');
  performer.does(list, listApprovals);
  performer.does(approval.command('show <approval>').description('一项审批 / one approval'), showApproval);
  const text = approval.command('text <approval>');
  performer.does(text.description('审批的文本全文 / what it decides on, in full'), showText);
  for (const operation of OPERATIONS) {
    const { type } = operation;
    const command = approval.command(`${type} <approval>`).description(both(APPROVAL_OPERATION_WORDS[type]));
    performer.does(withOptions(command, operation), (desk, given) =>
      operate(operation, approvalGround, desk, given),
    );
  }
}

/** The options of an operation, which are the fields of its body. */
export function withOptions(command: Command, { fields, onText, decides }: Operation): Command {
  for (const { flags, says, kind } of fields)
    if (kind === 'list') command.option(flags, says, repeatable);
    else command.option(flags, says);
  if (onText)
    yesOption(command).option('--text-hash <hash>', '针对此前读过的文本 / on the text that was read before');
  if (decides)
    command.option('--password-stdin', '规则要求时从标准输入读密码 / read the password from stdin');
  command.option('--principal <person>', '代谁办理 / in whose name, as their standing proxy');
  return actOptions(command);
}
