import type { Command } from 'commander';
import { required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import { checkNotice } from './check-notice';
import { addPeriod, countDays } from './count-days';

/** Days are counted here, in this clone, without a server. */
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
}
