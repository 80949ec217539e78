import { withoutSecrets } from './secrets';

const draft = { fields: { name: '王敏', password: 'Xk7q' }, sent: { key: 'first' } };

it('writes down neither a secret nor the key of a request that holds one, and all the rest', () => {
  expect(withoutSecrets(draft, ['password'])).toEqual({ fields: { name: '王敏' }, sent: null });
  expect(withoutSecrets(draft, [])).toEqual(draft);
});
