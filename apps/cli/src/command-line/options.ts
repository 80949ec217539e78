import type { Command } from 'commander';
import type { Terminal } from '../terminal/terminal';
import { wrongCall } from '../trouble';
import type { Given } from './given';

/** Options that every act of a person may have. */
export const actOptions = (command: Command): Command =>
  keyOption(command)
    .option('--on <day>', '从哪天起算 YYYY-MM-DD，默认今天 / the day from which it holds, today by default')
    .option('--late <why>', '补记以前的事须写明原因 / why an act of an earlier day is recorded only now');

export const keyOption = (command: Command): Command =>
  command.option(
    '--key <key>',
    '幂等键：同键重复不会办两次，默认随机 / idempotency key: repeated with it nothing is done twice, random by default',
  );

/** What help says of an option without which nothing is done; `Given.required` asks for it. */
export const required = (words: string): string => `必填 required · ${words}`;

export const yesOption = (command: Command): Command => command.option('--yes', '不再询问 / do not ask');

/** May be given several times. */
export const repeatable = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

export const frameOf = (given: Given): { readonly on?: string; readonly late?: string } => {
  const on = given.text('on');
  const late = given.text('late');
  return { ...(on !== undefined && { on }), ...(late !== undefined && { late }) };
};

export function keyOf(given: Given): { readonly key?: string } {
  const key = given.text('key');
  if (key === undefined) return {};
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return { key };
  throw wrongCall('--key', '只能用 1 至 200 个可见 ASCII 字符', 'use 1 to 200 visible ASCII characters');
}

/** `-` stands for what comes in on stdin. */
export async function wordsOf(terminal: Terminal, text: string): Promise<string> {
  if (text !== '-') return text;
  return new TextDecoder().decode(await terminal.readInput()).replace(/\r?\n$/, '');
}
