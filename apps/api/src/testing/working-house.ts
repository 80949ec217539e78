import { clientOf, type Client } from './client';
import { freshNamespace, WorkerProcess } from './engine';
import { settle, type Resident } from './residents';
import { seedUnits, type Units } from './seed';
import { openSpecHouse, type SpecHouse } from './spec-house';

/** A house whose worker runs: what people send is carried out as it is in production. */
export interface WorkingHouse extends SpecHouse {
  readonly ask: Client;
  readonly units: Units;
  /** Somebody who was settled here, by what they are called. */
  readonly named: (name: string) => Resident;
}

type Posts = Readonly<Record<string, readonly [post: string, unit: keyof Units]>>;

/** With one person for each name, who holds that post since long ago. */
export async function openWorkingHouse(
  posts: Posts = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<WorkingHouse> {
  const at = await openSpecHouse({ namespace: await freshNamespace(), environment });
  const worker = await WorkerProcess.start(at.environment);
  const units = await seedUnits(at.house);
  const people = new Map<string, Resident>();
  for (const [name, [post, unit]] of Object.entries(posts))
    people.set(name, await settle(at.house, name, { post, unit: units[unit] }));
  const named = (name: string): Resident => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const close = async (): Promise<void> => {
    await worker.kill();
    await at.close();
  };
  return { ...at, ask: clientOf(at.url), units, named, close };
}
