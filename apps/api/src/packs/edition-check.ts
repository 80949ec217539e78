import { lineInPack, readPack } from '@duban/documents';
import { sha256, type PostOf, type Relation, type SigningUnits } from '@duban/domain';
import {
  proposeEdition,
  signingPosts,
  unsignable,
  type Finding,
  type PackDocument,
  type PackPlace,
  type ProposedEdition,
} from '@duban/jurisdictions';
import { peopleHolding } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { supervisorsOf } from '../people/supervisors';

/** An edition that may be put to approval, with where it would be decided. */
export interface CheckedEdition {
  readonly document: PackDocument;
  /** SHA-256 of its text. */
  readonly documentHash: string;
  readonly proposed: ProposedEdition;
  readonly findings: readonly Finding[];
  readonly units: SigningUnits;
}

/** All that must hold before an edition may be put to approval: refused here, what is in force stays as it was. */
@Injectable()
export class EditionCheck {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  async check(caller: Caller, text: string): Promise<CheckedEdition> {
    const { document, proposed } = await this.read(caller, text);
    const units = await supervisorsOf(this.house);
    const today = await this.unsignable(proposed, { units, caller });
    if (today.some(({ severity }) => severity === 'error')) throw faulty(text, today);
    return {
      document,
      documentHash: sha256(text),
      proposed,
      findings: [...today, ...proposed.findings],
      units,
    };
  }

  /** The same but for the people: whether those of today could sign it is not asked. `of`: the pack that it must be of. */
  async read(
    caller: Caller,
    text: string,
    of: string | null = null,
  ): Promise<Pick<CheckedEdition, 'document' | 'proposed'>> {
    const document = documentIn(text);
    if (of !== null && document.id !== of) throw otherPack(text, document.id, of);
    const inForce = await this.house.packs.of(this.house.tenant.id);
    const proposed = proposeEdition(inForce, document, {
      today: caller.today,
      law: await lawNow(this.house),
    });
    if (!proposed.ok) throw refusal(text, proposed);
    return { document, proposed };
  }

  /** What the people of today could not sign. */
  private async unsignable(
    { edition }: ProposedEdition,
    { units, caller }: { readonly units: SigningUnits; readonly caller: Caller },
  ): Promise<readonly Finding[]> {
    const { db, tenant } = this.house;
    const posts = signingPosts(edition);
    const seats = posts.map(({ post, of }) => ({ post, unit: units[of] }));
    const holders = await peopleHolding(db, tenant.id, seats, caller.today);
    const bySeat = new Map(posts.map((post, at) => [seatOf(post), (holders[at] ?? []).map(({ id }) => id)]));
    return unsignable(edition, (seat, asked) =>
      asked === 'task' && OF_EACH_TASK.includes(seat.of) ? null : (bySeat.get(seatOf(seat)) ?? []),
    );
  }
}

/** Units that differ from task to task. */
const OF_EACH_TASK: readonly Relation[] = ['lead', 'acceptance'];

const seatOf = ({ post, of }: PostOf): string => `${post}/${of}`;

/** A pack as somebody wrote it; refused with the line and the mend. */
export function documentIn(text: string): PackDocument {
  const reading = readPack(text);
  if (reading.ok) return reading.pack;
  const { code, because, mend, line, where } = reading;
  throw badPack(because, [
    { where: line === null ? where : lineName(line), message: said(code, because, mend) },
  ]);
}

type Refused = Exclude<ReturnType<typeof proposeEdition>, { readonly ok: true }>;

function refusal(text: string, refused: Refused): Problem {
  if (refused.code === 'faulty-edition') return faulty(text, refused.findings);
  const { code, because, mend, at } = refused;
  return badPack(because, [{ where: placeName(text, at), message: said(code, because, mend) }]);
}

function otherPack(text: string, id: string, of: string): Problem {
  const because = { zh: `全文是规则包 ${id}，不是 ${of}`, en: `the text is of ${id}, not of ${of}` };
  return badPack(because, [
    { where: placeName(text, { pack: id, path: ['id'] }), message: said('other-pack', because) },
  ]);
}

function faulty(text: string, findings: readonly Finding[]): Problem {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const because = {
    zh: `检查出 ${errors.length} 处错误，不能报批`,
    en: `${errors.length} errors were found: it cannot be put to approval`,
  };
  return badPack(
    because,
    errors.map(({ code, where, place, message }) => ({
      where: place ? placeName(text, place) : where,
      message: said(code, message),
    })),
  );
}

type Wording = Problem['because'];

const badPack = (because: Wording, errors: readonly { where: string; message: string }[]): Problem =>
  new Problem('bad-pack', because, { errors });
const said = (code: string, because: Wording, mend?: Wording): string =>
  [`${code}: ${because.zh}`, mend?.zh].filter(Boolean).join('；') +
  ` / ${[because.en, mend?.en].filter(Boolean).join('; ')}`;
/** A line of the text that was sent. */
export const lineName = (line: number): string => `第 ${line} 行 / line ${line}`;
export const placeName = (text: string, place: PackPlace | null): string =>
  place ? lineName(lineInPack(text, place.path)) : 'document';
