import type { Command } from 'commander';
import { keyOption, required, yesOption } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import { checkNotice } from './check-notice';
import { importNotice } from './import-notice';
import { listYears } from './list-years';
import { addPeriod, countDays } from './count-days';

/** Days are counted here, in this clone, without a server; what the office counts by is asked of it. */
export function addCalendarCommands(program: Command, performer: Performer): void {
  const calendar = program.command('calendar').description('工作日日历 / working days');
  performer.does(
    calendar
      .command('add <day> <n>')
      .description('从某天起算的期限到哪天 / the last day of a period that starts on a day')
      .option('--unit <unit>', required('workdays 工作日、days 自然日、months 月'))
      .option('--first-day-counts', '首日计入，默认不计 / the first day counts; by default it does not'),
    addPeriod,
  );
  performer.does(
    calendar
      .command('count <from> <to>')
      .description('两天之间有几天，首尾都计入 / how many days there are from one to another, both included')
      .option('--unit <unit>', required('workdays 工作日、days 自然日')),
    countDays,
  );
  performer.does(
    calendar
      .command('check <file>')
      .description(
        "检查一年的放假通知：国务院办公厅通知的全文（- 读标准输入） / what a year's holiday notice says, as it is published (- reads stdin)",
      ),
    checkNotice,
  );
  addOfficeCommands(calendar, performer);
}

/** What the office counts by, asked of its server. */
function addOfficeCommands(calendar: Command, performer: Performer): void {
  const importing = calendar
    .command('import <file>')
    .description(
      "报批一年的放假通知，先列出变动的日期和期限（- 读标准输入） / put a year's holiday notice to approval, after showing what moves (- reads stdin)",
    )
    .option('--basis <text>', required('通知的文号和日期 / the number and the date of the notice'))
    .option('--pack <pack>', '由哪个规则包规定批准人 / the pack that says who approves it');
  performer.does(keyOption(yesOption(importing)), importNotice);
  performer.does(
    calendar
      .command('list')
      .description('整改办采用的各年放假安排及来源 / the years that the office counts by'),
    listYears,
  );
}
