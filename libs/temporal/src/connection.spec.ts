import { connectTemporal, type TemporalConnection } from './connection';

const settings = {
  address: '127.0.0.1:1',
  namespace: 'none',
  payloadKey: Buffer.alloc(32).toString('base64'),
  failureConverterPath: require.resolve('./failure-converter'),
};

/** What the connection was made with; it is not used, so nothing is connected. */
async function madeWith(how?: TemporalConnection) {
  const { client, connection } = connectTemporal(settings, how);
  expect(client.connection).toBe(connection);
  await connection.close();
  return connection.options;
}

it('retries as the SDK does, unless its user repeats by itself', async () => {
  expect((await madeWith()).interceptors).toHaveLength(1);
  expect((await madeWith({ interceptors: [] })).interceptors).toEqual([]);
});

it('looks for a cluster that is away as often as its user says', async () => {
  const channelArgs = { 'grpc.max_reconnect_backoff_ms': 1_000 };
  const options = await madeWith({ channelArgs });
  expect(options).toMatchObject({ address: '127.0.0.1:1', channelArgs });
});
