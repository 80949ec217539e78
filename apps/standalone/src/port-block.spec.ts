import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { claimPorts, portIsFree, portsFrom, randomBase } from './port-block';

const listening = (port = 0): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

describe('the block of ports', () => {
  it('has a port of its own for PostgreSQL and for each of the eleven of Temporal', () => {
    const { base, ...rest } = portsFrom(20_000);
    const ports = Object.values(rest);
    expect(ports).toHaveLength(12);
    expect(new Set([base, ...ports]).size).toBe(13);
  });

  it.each([
    ['lowest', 0],
    ['highest', 0.999_999],
  ])('stays below the ephemeral range (%s)', (_which, random) => {
    const ports = Object.values(portsFrom(randomBase(() => random)));
    expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
    expect(Math.max(...ports)).toBeLessThan(32_768);
  });

  it('is not given twice while it is held, and again when it was released', async () => {
    const first = await claimPorts();
    const second = await claimPorts(first.ports.base);
    expect(second.ports.base).not.toBe(first.ports.base);
    first.release();
    second.release();
    const third = await claimPorts(first.ports.base);
    expect(third.ports.base).toBe(first.ports.base);
    third.release();
  });

  it('is left alone when one port in it is taken', async () => {
    const { ports, release } = await claimPorts();
    release();
    const other = await listening(ports.matching);
    const claim = await claimPorts(ports.base);
    expect(claim.ports.base).not.toBe(ports.base);
    claim.release();
    await closed(other);
  });

  it('knows a port on which somebody listens', async () => {
    const other = await listening();
    const { port } = other.address() as AddressInfo;
    expect(await portIsFree(port)).toBe(false);
    await closed(other);
    expect(await portIsFree(port)).toBe(true);
  });
});
