import { join } from 'node:path';
import { Acknowledgements, Announcements, closeHouse, openHouse, Processes } from '@duban/api';
import { readEnvironment, type Answer } from '@duban/contract';
import { environmentOf } from '../failpoints/mortal-worker';
import { servers, type Office } from './office';
import { commandOf, type ActBody } from './staff';

/** The API's own way to the processes, without HTTP. */
export interface Gateway {
  readonly carryOut: (taskId: string, who: string, body: ActBody) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export async function openGateway(office: Office): Promise<Gateway> {
  const { dist } = servers();
  const house = await openHouse(readEnvironment(environmentOf(office)), {
    failureConverter: office.settings.failureConverterPath,
    planReader: join(dist, 'documents', 'child.cjs'),
  });
  const acknowledgements = new Acknowledgements(house);
  const announcements = new Announcements(house);
  await announcements.onModuleInit();
  const processes = new Processes(house, acknowledgements, announcements);
  return {
    carryOut: (taskId, who, body) => {
      const command = commandOf(office, who, body);
      const { id, digest } = command;
      const judge = () => Promise.resolve({ ok: true } as const);
      return processes.carryOut({
        request: { id, digest },
        process: { type: 'task', taskId, cycle: 1 },
        command,
        judge,
      });
    },
    close: async () => {
      await announcements.onModuleDestroy();
      await acknowledgements.onModuleDestroy();
      await closeHouse(house);
    },
  };
}
