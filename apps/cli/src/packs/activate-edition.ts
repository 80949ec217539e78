import { randomUUID } from 'node:crypto';
import { routes } from '@duban/contract';
import type { Client } from '../client/client';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { keyOf } from '../command-line/options';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { inBlackAndWhite } from '../page/paint';
import { both } from '../page/words';
import { textNamed } from '../plans/read-file';
import { confirmed } from '../terminal/confirm';
import { diffPage, lintPage } from './prove-pack';

type Checked = AnswerOf<typeof routes.checkEdition>;

interface Wanted {
  readonly document: string;
  readonly basis: string;
  /** Why it cannot wait for its approval; undefined where it does. */
  readonly because: string | undefined;
}

/** Checks an edition, shows what it means otherwise and who has to approve it, asks, and puts it to approval. */
export async function activateEdition(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const basis = given.required('basis');
  const because = given.text('emergency');
  const { key = randomUUID() } = keyOf(given);
  const document = await textNamed(terminal, given.argument(0));
  const checked = await client.call(routes.checkEdition, { body: { document } });
  show(desk, checked);
  await confirmed(terminal, question(checked, because), given.flag('yes'));
  const asked = await ask(client, { document, basis, because }, key);
  const page = (): string =>
    both({
      zh: `${because === undefined ? '已报批' : '已紧急启用，待复核'}：${asked.packId} ${asked.effectiveFrom}，审批 ${asked.approvalId}`,
      en: `${because === undefined ? 'put to approval' : 'activated in an emergency, to be reviewed'}: ${asked.packId} ${asked.effectiveFrom}, approval ${asked.approvalId}`,
    });
  return { json: asked, page };
}

function ask(client: Client, { document, basis, because }: Wanted, key: string) {
  return because === undefined
    ? client.call(routes.proposeEdition, { body: { document, basis }, key })
    : client.call(routes.activateInEmergency, { body: { document, basis, because }, key });
}

/** On stderr: what is printed is the answer alone. */
function show({ show }: Desk, { differences, findings, approval }: Checked): void {
  const page = { columns: null, paint: inBlackAndWhite };
  const warnings = findings.filter(({ severity }) => severity !== 'note');
  show(
    [
      diffPage(differences, page),
      ...(warnings.length > 0 ? ['', lintPage(warnings, page)] : []),
      '',
      both({ zh: `须经批准：${approval.zh}`, en: `to be approved: ${approval.en}` }),
    ].join('\n'),
  );
}

const question = ({ packId, effectiveFrom }: Checked, because: string | undefined) =>
  because === undefined
    ? {
        zh: `把 ${packId} 自 ${effectiveFrom} 起的版本报批？`,
        en: `Put the edition of ${packId} that begins on ${effectiveFrom} to approval?`,
      }
    : {
        zh: `不等批准，立即启用 ${packId} 自 ${effectiveFrom} 起的版本？所有人都会看到，并由原批准人复核`,
        en: `Activate the edition of ${packId} that begins on ${effectiveFrom} before anybody has approved it? Everybody will see it, and those who approve will review it`,
      };
