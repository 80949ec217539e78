import type { Terminal } from '../terminal/terminal';
import { wrongCall } from '../trouble';

/** Never an argument: everybody on the machine can read those. */
export async function readPassword(terminal: Terminal, fromInput: boolean): Promise<string> {
  if (fromInput) return new TextDecoder().decode(await terminal.readInput()).replace(/\r?\n$/, '');
  if (terminal.interactive) return terminal.askSecret('密码 / password: ');
  throw wrongCall(
    '--password-stdin',
    '此处无人可问：请加此选项并从标准输入给出密码',
    'nobody is here to ask: add this option and give the password on stdin',
  );
}
