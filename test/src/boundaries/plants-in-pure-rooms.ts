import { gives, GLOBALS, IMPORTS, inRoom, lines, NX, PROPERTIES, SYNTAX, uses, usesType } from './plant';

const FETCHES = "export const ask = (): Promise<unknown> => fetch('http://x');";

export const inPureRooms = [
  ...inRoom('libs/domain', [
    ['the domain reads files', IMPORTS, uses('readFileSync', 'node:fs')],
    ['the domain reads files by the old name', IMPORTS, uses('readFileSync', 'fs')],
    ['the domain hashes with Node', IMPORTS, uses('createHash', 'crypto')],
    ['the domain asks for a new Date', SYNTAX, gives('new Date()')],
    ['the domain asks what time it is', PROPERTIES, gives('Date.now()')],
    ['the domain takes the clock apart', PROPERTIES, lines('const { now } = Date;', gives('now()'))],
    ['the domain throws dice', PROPERTIES, gives('Math.random()')],
    ['the domain makes up an id', GLOBALS, gives('crypto.randomUUID()')],
    ['the domain asks the environment', GLOBALS, gives('process.env')],
    ['the domain goes round by globalThis', GLOBALS, gives('globalThis.process')],
    ['the domain sets local hours', SYNTAX, gives('new Date(0).setHours(12)')],
    ['the domain asks for the local day', SYNTAX, gives('new Date(0).getDate()')],
    ['the domain builds a local date', SYNTAX, gives('new Date(2026, 2, 31)')],
    ['the domain prints a local date', SYNTAX, gives('new Date(0).toLocaleDateString()')],
    ['the domain formats in the machine’s zone', SYNTAX, gives("new Intl.DateTimeFormat('zh').format(0)")],
    ['the domain sorts by the machine’s language', SYNTAX, gives("'a'.localeCompare('b')")],
    ['the domain loads lazily', SYNTAX, gives("import('./index')")],
    ['the domain takes the database', [NX, IMPORTS], uses('DataSource', 'typeorm')],
  ]),
  ...inRoom('libs/rules', [
    ['a rule sets a timer', GLOBALS, gives('setTimeout(() => undefined, 1)')],
    ['a rule asks the network', GLOBALS, FETCHES],
    ['a rule logs', [GLOBALS, 'no-console'], "export const log = (): void => console.log('x');"],
    ['a rule takes an npm package', NX, uses('z', 'zod')],
    ['a rule takes a test package', NX, usesType('nat', 'fast-check')],
  ]),
  ...inRoom('libs/jurisdictions', [
    ['a pack reads files', IMPORTS, uses('readFileSync', 'node:fs')],
    ['a pack takes an npm package', NX, uses('z', 'zod')],
  ]),
  ...inRoom('libs/contract', [
    ['the contract hashes with Node', IMPORTS, uses('createHash', 'node:crypto')],
    ['the contract makes a Buffer', GLOBALS, gives("Buffer.from('x')")],
  ]),
  ...inRoom('libs/documents', [
    ['a reader of plans opens the file itself', IMPORTS, uses('readFileSync', 'node:fs')],
    ['a reader of plans fetches', GLOBALS, FETCHES],
  ]),
];
