import { Command, CommanderError } from 'commander';
import { DEFAULT_SERVER } from './client/server-address';
import type { Performer } from './command-line/perform';
import { addApprovalCommands } from './approvals/approval-commands';
import { addCalendarCommands } from './calendars/calendar-commands';
import { addDoctorCommand } from './doctor/doctor-command';
import { addInboxCommands } from './inbox/inbox-commands';
import { addLedgerCommands } from './ledger/ledger-commands';
import { addLetterCommands } from './letters/letter-commands';
import { addPackCommands } from './packs/pack-commands';
import { addNotifyCommands } from './outbound/notify-commands';
import { addOutboundCommands } from './outbound/outbound-commands';
import { addAbsenceCommands } from './people/absence-commands';
import { addPersonCommands } from './people/person-commands';
import { addDossierCommand } from './dossier/dossier-command';
import { addEvidenceCommands } from './evidence/evidence-commands';
import { addFilingCommands } from './filings/filing-commands';
import { addObjectionCommands } from './objections/objection-commands';
import { addPointCommands } from './points/point-commands';
import { addVisitCommands } from './visits/visit-commands';
import { addUnitCommands } from './people/unit-commands';
import { addPlanCommands } from './plans/plan-commands';
import { addRoundCommands } from './rounds/round-commands';
import { addSessionCommands } from './session/session-commands';
import { addTaskCommands } from './tasks/task-commands';
import { Trouble } from './trouble';

const SERVER = `服务器地址，默认为本目录正在运行的督办 / address of the server; by default the one that runs in this clone (DUBAN_SERVER, ${DEFAULT_SERVER})`;

export interface Writing {
  readonly out: (text: string) => void;
}

/** All commands. What commander would print of a wrong call goes into the trouble that it becomes. */
export function dubanProgram(performer: Performer, { out }: Writing): Command {
  const program = new Command('duban')
    .description('督办：整改任务的命令行 / the command line of Duban')
    .option('--json', '标准输出只有一个 JSON 文档 / exactly one JSON document on stdout')
    .option('--server <url>', SERVER)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: out, writeErr: () => undefined });
  const groups = [
    addDoctorCommand,
    addSessionCommands,
    addInboxCommands,
    addPlanCommands,
    addTaskCommands,
    addRoundCommands,
    addEvidenceCommands,
    addPointCommands,
    addObjectionCommands,
    addFilingCommands,
    addDossierCommand,
    addVisitCommands,
    addLetterCommands,
    addApprovalCommands,
    addUnitCommands,
    addPersonCommands,
    addAbsenceCommands,
    addOutboundCommands,
    addNotifyCommands,
    addLedgerCommands,
    addPackCommands,
    addCalendarCommands,
  ];
  for (const add of groups) add(program, performer);
  return program;
}

const WORDS: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.excessArguments': '参数过多',
  'commander.help': '请指明要做什么',
};

/** Help was asked for and given: that is no trouble. */
export const isHelpGiven = (error: unknown): boolean =>
  error instanceof CommanderError && error.exitCode === 0;

export function troubleOf(error: CommanderError): Trouble {
  const english = error.message.replace(/^error: /, '').replace(/^\(outputHelp\)$/, 'say what to do');
  const mend = { zh: '用 --help 查看', en: 'see --help' };
  const chinese = WORDS[error.code] ?? '命令有误';
  return new Trouble({
    exitCode: 2,
    code: 'wrong-call',
    because: { zh: `${chinese}（${mend.zh}）`, en: `${english} (${mend.en})` },
  });
}
