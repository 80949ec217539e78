import { faultOfUrl } from './webhook-url';

it.each([
  ['https://hooks.example.gov.cn/duban', null],
  ['https://hooks.example.gov.cn:8443/a?b=c', null],
  ['https://8.8.8.8/x', null],
  ['nonsense', 'not-a-url'],
  ['', 'not-a-url'],
  ['file:///etc/passwd', 'not-http'],
  ['https://boss:secret@hooks.example.gov.cn/', 'with-credentials'],
  ['http://hooks.example.gov.cn/', 'not-encrypted'],
  ['https://localhost/x', 'inside'],
  ['https://a.localhost/x', 'inside'],
  ['https://127.0.0.1/x', 'inside'],
  // All of these are written otherwise and mean the same machine.
  ['https://127.1/x', 'inside'],
  ['https://2130706433/x', 'inside'],
  ['https://0x7f.0.0.1/x', 'inside'],
  ['https://0.0.0.0/x', 'inside'],
  ['https://[::1]/x', 'inside'],
  ['https://[::ffff:127.0.0.1]/x', 'inside'],
  ['https://[fd00::1]/x', 'inside'],
  ['https://169.254.169.254/latest/meta-data', 'inside'],
  ['https://10.1.2.3/x', 'inside'],
  ['https://192.168.1.7/x', 'inside'],
])('says of %s: %s', (url, fault) => {
  expect(faultOfUrl(url, [])).toBe(fault);
});

it('lets through what an operator has allowed by address or by network, also unencrypted, and nothing beside it', () => {
  const allowed = ['10.1.2.3', '192.168.8.0/24'];
  expect(faultOfUrl('http://10.1.2.3:9000/x', allowed)).toBeNull();
  expect(faultOfUrl('http://192.168.8.77/x', allowed)).toBeNull();
  expect(faultOfUrl('http://192.168.9.77/x', allowed)).toBe('inside');
  expect(faultOfUrl('http://10.1.2.4/x', allowed)).toBe('inside');
});
