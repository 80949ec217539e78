import type { z } from 'zod';

/**
 * Who may knock at all. What a task or a letter allows to whom is decided in the pure core by posts; this is the first
 * wall. A route without one does not compile, and a controller without a route fails at boot.
 */
export type Access = 'anyone' | 'signed-in' | 'office' | 'administrator' | 'office-or-administrator';

export interface Route {
  readonly method: 'get' | 'post';
  /** Below `/api`, with `:parameters`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: { readonly zh: string; readonly en: string };
  /** True where an `Idempotency-Key` is asked for: every command. */
  readonly command: boolean;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** The media type of an answer that is a file; `answer` is then its text. */
  readonly file?:
    | 'text/csv'
    /** One JSON document a line. */
    | 'application/x-ndjson'
    /** Whatever somebody else made: kept on the reader's machine, never opened in the page. */
    | 'application/octet-stream'
    /** A picture, of whichever kind: shown where it stands, with nothing in it that could act. */
    | 'image/*'
    | 'application/zip'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  /** Another status that comes with the answer rather than with a problem. */
  readonly orStatus?: 503;
}

/** Keeps what was written, to the letter. */
export const route = <const R extends Route>(described: R): R => described;
export const get = (path: string, zh: string, en: string) =>
  ({ method: 'get', path, summary: { zh, en }, command: false, access: 'signed-in' }) as const;
export const act = (path: string, zh: string, en: string) =>
  ({ method: 'post', path, summary: { zh, en }, command: true, access: 'signed-in' }) as const;
