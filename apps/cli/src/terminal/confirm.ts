import type { Text } from '@duban/domain';
import { both } from '../page/words';
import { Trouble, wrongCall } from '../trouble';
import type { Terminal } from './terminal';

/** Goes on only with a yes: given beforehand by `--yes`, or typed on a terminal. */
export async function confirmed(terminal: Terminal, question: Text, yes: boolean): Promise<void> {
  if (yes) return;
  if (!terminal.interactive)
    throw wrongCall(
      '--yes',
      '此处无人可问：确认无误后请加 --yes',
      'nobody is here to ask: add --yes when you agree',
    );
  const answer = await terminal.ask(`${both(question)} [y/N] `);
  if (/^(y|yes|是|好)$/i.test(answer.trim())) return;
  throw new Trouble({
    exitCode: 1,
    code: 'not-confirmed',
    because: { zh: '未确认，什么也没有改变', en: 'not confirmed, nothing was changed' },
  });
}
