import { createServer, connect } from 'node:net';
import type { Server } from 'node:net';

/** PostgreSQL and the eleven ports of a Temporal server. */
export interface Ports {
  readonly base: number;
  readonly postgres: number;
  readonly frontend: number;
  readonly frontendHttp: number;
  readonly frontendMembership: number;
  readonly history: number;
  readonly historyMembership: number;
  readonly matching: number;
  readonly matchingMembership: number;
  readonly worker: number;
  readonly workerMembership: number;
  readonly pprof: number;
  readonly metrics: number;
}

export interface PortClaim {
  readonly ports: Ports;
  release(): void;
}

// Below the range from which systems give ports to outgoing connections (Linux 32768, macOS 49152).
const LOWEST = 20_000;
const HIGHEST = 32_000;
const BLOCK = 16;
const ATTEMPTS = 200;

export function portsFrom(base: number): Ports {
  return {
    base,
    postgres: base + 1,
    frontend: base + 2,
    frontendHttp: base + 3,
    frontendMembership: base + 4,
    history: base + 5,
    historyMembership: base + 6,
    matching: base + 7,
    matchingMembership: base + 8,
    worker: base + 9,
    workerMembership: base + 10,
    pprof: base + 11,
    metrics: base + 12,
  };
}

export function randomBase(random: () => number = Math.random): number {
  return LOWEST + BLOCK * Math.floor((random() * (HIGHEST - LOWEST)) / BLOCK);
}

/**
 * Finds a block of free ports. The first port is bound for as long as this process lives: that is the claim, so that two
 * starts at the same moment never take the same block, and the system drops it with the process.
 */
export async function claimPorts(preferredBase?: number): Promise<PortClaim> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const base = attempt === 0 && preferredBase !== undefined ? preferredBase : randomBase();
    const guard = await listen(base);
    if (!guard) continue;
    const { base: _claimed, ...rest } = portsFrom(base);
    const free = await Promise.all(Object.values(rest).map(portIsFree));
    if (free.every(Boolean)) return { ports: portsFrom(base), release: () => void guard.close() };
    guard.close();
  }
  throw new Error(`no block of ${BLOCK} free ports between ${LOWEST} and ${HIGHEST}`);
}

/** Free is what can be bound and where nobody answers: macOS lets one bind beside a listener on all addresses. */
export async function portIsFree(port: number): Promise<boolean> {
  if (await answers(port)) return false;
  const server = await listen(port);
  if (!server) return false;
  await new Promise((resolve) => server.close(resolve));
  return true;
}

function listen(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
