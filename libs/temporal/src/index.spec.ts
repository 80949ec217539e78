jest.mock('@temporalio/worker', () => {
  throw new Error('the SDK of workers was loaded');
});

it('gives clients what they need without the SDK of workers', async () => {
  await expect(import('./index')).resolves.toHaveProperty('connectTemporal');
  await expect(import('./worker')).rejects.toThrow('was loaded');
});
