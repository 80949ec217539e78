import { wrongCall, type Trouble } from '../trouble';

/** What was typed behind a command. */
export class Given {
  constructor(
    private readonly values: readonly unknown[],
    private readonly options: Readonly<Record<string, unknown>>,
  ) {}

  argument(at: number): string {
    const value = this.values[at];
    if (typeof value !== 'string') throw new Error(`argument ${at} is not declared`);
    return value;
  }

  /** All that was given for an argument that may be several. */
  many(at: number): readonly string[] {
    const value = this.values[at];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [this.argument(at)];
  }

  /** Undefined where it was left out. */
  optional(at: number): string | undefined {
    const value = this.values[at];
    return typeof value === 'string' ? value : undefined;
  }

  /** Undefined where the option was not given; an empty text was given. */
  text(name: string): string | undefined {
    const value = this.options[name];
    return typeof value === 'string' ? value : undefined;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw missing(name);
    return value;
  }

  /** One of the words that an option knows; undefined where it was not given. */
  oneOf<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : wordAmong(optionOf(name), words, text);
  }

  requiredOneOf<Word extends string>(name: string, words: readonly Word[]): Word {
    return wordAmong(optionOf(name), words, this.required(name));
  }

  flag(name: string): boolean {
    return this.options[name] === true;
  }

  /** An option that may be given several times, or not at all. */
  list(name: string): readonly string[] {
    const value = this.options[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** Of the words that an option knows, those that were given. */
  listOf<Word extends string>(name: string, words: readonly Word[]): Word[] {
    return this.list(name).map((text) => wordAmong(optionOf(name), words, text));
  }

  /** An option that may be given several times, and once at least. */
  requiredList(name: string): readonly string[] {
    if (!Array.isArray(this.options[name])) throw missing(name);
    return this.list(name);
  }
}

const optionOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** One of the words that are known where it was typed. */
export function wordAmong<Word extends string>(where: string, words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const known = words.join(', ');
  throw wrongCall(where, `没有“${text}”，可用：${known}`, `there is no "${text}", use one of: ${known}`);
}

function missing(name: string): Trouble {
  return wrongCall(optionOf(name), '缺少此选项，请补上', 'this option is missing, please add it');
}
