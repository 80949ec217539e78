import { readPack } from '@duban/documents';
import type { Input, Output, routes } from '@duban/contract';
import type { Day } from '@duban/domain';
import {
  compareEditions,
  editionOnOrFirst,
  lintPack,
  runExamples,
  type Edition,
  type PackDocument,
} from '@duban/jurisdictions';
import { Inject, Injectable } from '@nestjs/common';
import { notFound, Problem } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { documentIn, lineName, placeName } from './edition-check';

type Answer<Name extends 'lintPack' | 'testPack' | 'diffPacks'> = Input<(typeof routes)[Name]['answer']>;
type Asked = Output<typeof routes.lintPack.body>;
type AskedEdition = Output<typeof routes.diffPacks.body>['before'];

/** A pack among those that it can extend. */
interface Among {
  readonly packs: readonly PackDocument[];
  readonly pack: PackDocument;
}

/** Packs proved over HTTP as on the command line: the office's own, or a text. Nothing of it is kept. */
@Injectable()
export class PackProving {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async lint(asked: Asked): Promise<Answer<'lintPack'>> {
    const fault = 'document' in asked ? faultIn(asked.document) : null;
    if (fault) return { ok: false, findings: [fault] };
    const { packs, pack } = await this.among(asked);
    const findings = lintPack(packs, pack, await lawNow(this.house)).map(({ place, where, ...finding }) => ({
      ...finding,
      where:
        'document' in asked && place?.pack === pack.id
          ? `${placeName(asked.document, place)} ${where}`
          : where,
    }));
    return { ok: findings.every(({ severity }) => severity !== 'error'), findings };
  }

  async test(asked: Asked): Promise<Answer<'testPack'>> {
    const { packs, pack } = await this.among(asked);
    const run = runExamples(packs, pack, await lawNow(this.house));
    if (!run.ok) throw new Problem('bad-pack', run.because, { errors: [] });
    const failed = run.failed.map(({ expected, got, ...one }) => ({
      ...one,
      expected: { ...expected },
      got: { ...got },
    }));
    return { examples: run.examples, passed: run.examples - failed.length, failed };
  }

  async diff(
    caller: Caller,
    { before, after }: Output<typeof routes.diffPacks.body>,
  ): Promise<Answer<'diffPacks'>> {
    const [one, other] = [
      await this.edition(before, before.on ?? caller.today),
      await this.edition(after, after.on ?? caller.today),
    ];
    return compareEditions(one, other).map((said) => ({
      ...said,
      before: [...said.before],
      after: [...said.after],
    }));
  }

  /** The edition of a day; of a pack that begins later, its first. */
  async edition(asked: AskedEdition, day: Day): Promise<Edition> {
    const { packs, pack } = await this.among(asked);
    const resolved = editionOnOrFirst(packs, pack, day);
    if (resolved.ok) return resolved.edition;
    throw new Problem('bad-pack', resolved.because, { errors: [] });
  }

  private async among(asked: Asked | AskedEdition): Promise<Among> {
    const { packs } = await this.house.packs.of(this.house.tenant.id);
    if ('document' in asked) {
      const pack = documentIn(asked.document);
      return { packs: [...packs.filter(({ id }) => id !== pack.id), pack], pack };
    }
    const pack = packs.find(({ id }) => id === asked.pack);
    if (!pack) throw notFound();
    return { packs, pack };
  }
}

/** What cannot be read is the first thing that a lint finds. */
function faultIn(text: string): Answer<'lintPack'>['findings'][number] | null {
  const reading = readPack(text);
  if (reading.ok) return null;
  const { code, because, mend, line, where } = reading;
  const message = { zh: `${because.zh}；${mend.zh}`, en: `${because.en}; ${mend.en}` };
  return { severity: 'error', code, where: line === null ? where : `${lineName(line)} ${where}`, message };
}
