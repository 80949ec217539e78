import { accountsFile, knownAccounts } from './accounts';
import { DEFAULT_PORT } from '@duban/contract/names';

export interface Welcome {
  readonly url: string;
  readonly folder: string;
  readonly logs: string;
  /** By which the first administrator comes in; null when somebody has an account. Said here and nowhere else. */
  readonly setUpLink: string | null;
}

/** What a person in front of the terminal needs next. */
export function welcome({ url, folder, logs, setUpLink }: Welcome): string {
  const elsewhere = new URL(url).port !== String(DEFAULT_PORT);
  const lines = [
    `督办已就绪 · Duban is ready: ${url}`,
    setUpLink && `首次设置（24 小时内有效，只能用一次）· first set-up (for 24 hours, once):\n  ${setUpLink}`,
    knownAccounts(folder).length > 0 && `账号与密码 · accounts and passwords: ${accountsFile(folder)}`,
    // Without it the command line would talk to whoever has the usual port.
    elsewhere && `命令行请先 · for the command line first: export DUBAN_SERVER=${url}`,
    `日志 · logs: ${logs}`,
    '按 Ctrl-C 停止 · Ctrl-C stops it',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}
