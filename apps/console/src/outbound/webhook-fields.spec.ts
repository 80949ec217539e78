import { EMPTY, webhookLacks } from './webhook-fields';

it.each([
  [{}, ['name', 'url']],
  [{ name: ' ', url: 'https://example.gov.cn/in' }, ['name']],
  [{ name: '平台', url: 'example.gov.cn' }, ['url']],
  [{ name: '平台', url: ' https://example.gov.cn/in ' }, []],
])('of a webhook with %j lack %j', (typed, lacks) => {
  expect(webhookLacks({ ...EMPTY, ...typed })).toEqual(lacks);
});
