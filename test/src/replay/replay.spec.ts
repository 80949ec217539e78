import { recordings, type Recording } from './recording';
import { bundleWatched, planted, replayAll, replayPlainly, replayRate, type Replayed } from './replaying';

/** Enough for a figure, few enough for a suite. */
const REPLAYS = 100;

const all = recordings();

async function replayed(code: string, recording: Recording): Promise<Replayed> {
  for await (const outcome of replayAll(code, [recording])) return outcome;
  throw new Error('nothing was replayed');
}

const named = (name: string): Recording => all.find(([known]) => known === name)![1];

describe('recorded histories against the present workflows', () => {
  let code: string;

  beforeAll(async () => {
    code = await bundleWatched();
  }, 60_000);

  it('has one of each kind', () => {
    expect(all.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'whole-life',
        'letter',
        'round',
        'handed-over-1',
        'conflict',
        'approval',
        'plan',
      ]),
    );
  });

  it('evaluates the pure rooms once for all workflows of a thread', () => {
    // A preload that the bundler took away as unused leaves a bare number.
    const [, preloads = ''] = /preloadModules\(\) \{([^}]*)\}/.exec(code) ?? [];
    expect(preloads.match(/__webpack_require__\(.*\.\/libs\/(domain|rules|contract)\//g)).toHaveLength(3);
  });

  it.each(all)('%s still replays in the bundle that the product starts', async (_name, recording) => {
    await expect(replayPlainly(recording)).resolves.toBeUndefined();
  });

  it.each(all)('%s decides what it decided and comes to the same end', async (_name, recording) => {
    const { error, ...outcome } = await replayed(code, recording);
    expect(error).toBeNull();
    expect(outcome).toEqual(recording.outcome);
  });

  it('tells how many it replays in a minute', async () => {
    const lot = Array.from({ length: REPLAYS }, (_, index) => all[index % all.length]![1]);
    console.info(`${await replayRate(lot)} recorded histories replayed a minute (aim: 1,000)`);
  }, 60_000);

  describe('with a change planted in the core', () => {
    it('sees a state that differs where the replay stays green', async () => {
      // `evolve` decides nothing: every command is the same, and the engine finds no fault.
      const changed = planted(code, /(by: fact\.actor,[^}]*number: )event\.data\.number/, "$1''");
      const recording = named('whole-life');
      const { error, decided, carried } = await replayed(changed, recording);
      expect(error).toBeNull();
      expect(decided).toEqual(recording.outcome.decided);
      expect(carried).not.toEqual(recording.outcome.carried);
    });

    it('sees a decision that differs, and the main line refuses to go on', async () => {
      const changed = planted(
        code,
        /(type: 'TaskReceived',\s*data: {\s*unit: task\.facts\.units\.)lead/,
        '$1office',
      );
      const recording = named('whole-life');
      const { decided, error } = await replayed(changed, recording);
      expect(error).toBeInstanceOf(Error);
      expect(decided).not.toEqual(recording.outcome.decided);
    });
  });
});
