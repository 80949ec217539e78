import { routes, UNIT_KINDS } from '@duban/contract';
import type { Command } from 'commander';
import type { Client } from '../client/client';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import { isUuid } from '../command-line/identity';
import { keyOf, keyOption, required } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { table } from '../page/table';
import { wrongCall } from '../trouble';

type UnitView = AnswerOf<typeof routes.addUnit>;

export function addUnitCommands(program: Command, performer: Performer): void {
  const unit = program.command('unit').description('单位 / units');
  performer.does(unit.command('list').description('单位清单 / the units'), listUnits);
  const add = unit
    .command('add <name>')
    .description('新增单位 / add a unit')
    .option('--kind <kind>', required(`类别 / ${UNIT_KINDS.join(', ')}`))
    .option('--parent <unit>', '上级单位的名称或 ID / the unit above, by name or id');
  performer.does(keyOption(add), addUnit);
}

async function listUnits({ client }: Desk): Promise<Outcome> {
  const answer = await client.call(routes.listUnits, {});
  const nameOf = new Map(answer.units.map(({ id, name }) => [id, name]));
  const columns = [
    { title: '单位', of: ({ name }: UnitView) => name },
    { title: '类别', of: ({ kind }: UnitView) => kind },
    { title: '上级', of: ({ parent }: UnitView) => (parent === null ? '' : (nameOf.get(parent) ?? parent)) },
    { title: 'ID', of: ({ id }: UnitView) => id },
  ];
  return { json: answer, page: (page) => table(columns, answer.units, page) };
}

async function addUnit({ client }: Desk, given: Given): Promise<Outcome> {
  const above = given.text('parent');
  const parent = above === undefined ? null : await unitIdOf(client, '--parent', above);
  const body = { name: given.argument(0), kind: given.requiredOneOf('kind', UNIT_KINDS), parent };
  const unit = await client.call(routes.addUnit, { body, ...keyOf(given) });
  return { json: unit, page: () => `✔ ${unit.name} (${unit.kind}) ${unit.id}` };
}

export async function unitIdOf(client: Client, where: string, named: string): Promise<string> {
  if (isUuid(named)) return named;
  const { units } = await client.call(routes.listUnits, {});
  const [found, ...others] = units.filter(({ name }) => name === named);
  if (found && others.length === 0) return found.id;
  if (found) throw wrongCall(where, `“${named}”有多个，请用 ID`, `"${named}" names several units, use an id`);
  throw wrongCall(
    where,
    `没有单位“${named}”；用 duban unit list 查看`,
    `there is no unit "${named}"; see duban unit list`,
  );
}
