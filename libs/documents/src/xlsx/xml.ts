import { TextDecoder } from 'node:util';
import { limits } from '../limits';
import { broken } from '../refused';
import { inflate } from '../zip/inflate';
import type { ZipEntry } from '../zip/directory';

/** Names come without their prefix (`x:row` is `row`): some report generators write one. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

export type Attributes = (name: string) => string | null;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Only the five entities of XML itself: a document type, where others would be declared, is refused. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g,
    (whole, hex, decimal, name) => {
      if (hex) return character(parseInt(String(hex), 16));
      if (decimal) return character(Number(decimal));
      return ENTITIES[String(name)] ?? String(whole);
    },
  );
}

/** A sheet asks for the same few names a million times. */
const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  return pattern;
}

function attributesOf(tag: string): Attributes {
  return (name) => {
    const match = patternOf(name).exec(tag);
    return match ? decodeEntities(match[1] ?? match[2] ?? '') : null;
  };
}

/** Where the tag that opens at `from` ends; a `>` within quotes is not its end. -1 when it is not there yet. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return -1;
}

const malformed = () => broken('内部 XML 格式不正确', 'its XML is malformed');

/** Each is skipped to its end, CDATA with its text. */
const SECTIONS = [
  { opens: '<!--', closes: '-->', isText: false },
  { opens: '<![CDATA[', closes: ']]>', isText: true },
  { opens: '<?', closes: '?>', isText: false },
] as const;

/**
 * A push parser of the XML that office programs write: no document type, no own entities, bounded tokens.
 * Why not a library: none of those at hand stops in the middle of a stream, which is what keeps a sheet of
 * a million rows from being read to its end.
 */
class XmlScanner {
  private rest = '';
  private depth = 0;

  constructor(private readonly handler: XmlHandler) {}

  feed(text: string): void {
    this.rest += text;
    let at = 0;
    for (let next = this.step(at); next > at; next = this.step(at)) at = next;
    this.rest = this.rest.slice(at);
    if (this.rest.length > limits.xmlToken) throw malformed();
  }

  end(): void {
    if (this.depth !== 0 || this.rest.trim() !== '') throw malformed();
  }

  /** Takes one token at `at` and says where the next begins; `at` itself when more text is needed. */
  private step(at: number): number {
    const open = this.rest.indexOf('<', at);
    if (open > at) this.handler.text?.(decodeEntities(this.rest.slice(at, open)));
    if (open !== at) return open === -1 ? at : open;
    const second = this.rest.charAt(at + 1);
    return second === '!' || second === '?' ? this.section(at) : this.tag(at);
  }

  private section(at: number): number {
    const kind = SECTIONS.find(({ opens }) => this.rest.startsWith(opens, at));
    if (!kind) {
      if (this.rest.length - at < 9) return at;
      throw malformed();
    }
    const end = this.rest.indexOf(kind.closes, at + kind.opens.length);
    if (end === -1) return at;
    if (kind.isText) this.handler.text?.(this.rest.slice(at + kind.opens.length, end));
    return end + kind.closes.length;
  }

  private tag(at: number): number {
    const end = tagEnd(this.rest, at + 1);
    if (end === -1) return at;
    const tag = this.rest.slice(at + 1, end);
    const name = /^\/?(?:[^\s/:]*:)?([^\s/:]+)/.exec(tag)?.[1];
    if (name === undefined) throw malformed();
    const closing = tag.startsWith('/');
    if (!closing) this.handler.open?.(name, attributesOf(tag));
    if (closing || tag.endsWith('/')) this.handler.close?.(name);
    if (!tag.endsWith('/') || closing) this.depth += closing ? -1 : 1;
    if (this.depth < 0) throw malformed();
    return end + 1;
  }
}

function decoderFor(first: Uint8Array): TextDecoder {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8');
}

/** Reads one entry as a stream; a handler that throws ends it there. Throws {@link Refused}. */
export async function scanXml(entry: ZipEntry, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  let decoder: TextDecoder | null = null;
  for await (const chunk of inflate(entry)) {
    decoder ??= decoderFor(chunk);
    scanner.feed(decoder.decode(chunk, { stream: true }));
  }
  scanner.feed(decoder?.decode() ?? '');
  scanner.end();
}
