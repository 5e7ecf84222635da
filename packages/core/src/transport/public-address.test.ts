import { describe, expect, test } from 'vitest';
import { assertPublicAddress, BlockedAddressError, isPrivateAddress } from './public-address.ts';

const check = (url: string, trusted: readonly string[] = []) => assertPublicAddress(new URL(url), new Set(trusted));

describe('a link is rejected', () => {
  test.each([
    ['this machine', 'https://127.0.0.1/'],
    ['this machine, another address of it', 'https://127.99.1.2/'],
    ['this machine, in hexadecimal', 'https://0x7f.1/'],
    ['this machine, as one number', 'https://2130706433/'],
    ['this machine, in octal', 'https://0177.0.0.1/'],
    ['this machine, shortened', 'https://127.1/'],
    ['this machine, with digits of another alphabet', 'https://①②⑦.0.0.1/'],
    ['any address', 'https://0.0.0.0/'],
    ['a private network (10/8)', 'https://10.0.0.5/'],
    ['a private network (172.16/12)', 'https://172.16.0.1/'],
    ['the end of a private network (172.16/12)', 'https://172.31.255.255/'],
    ['a private network (192.168/16)', 'https://192.168.1.1/'],
    ["a provider's network (100.64/10)", 'https://100.64.0.1/'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest/meta-data/'],
    ['a link-local address', 'https://169.254.0.1/'],
    ['a multicast address', 'https://224.0.0.1/'],
    ['a broadcast address', 'https://255.255.255.255/'],
    ['an address that is reserved', 'https://240.0.0.1/'],
    ['an address for protocols', 'https://192.0.0.8/'],
    ['an address for documents', 'https://192.0.2.1/'],
    ['an address for measurements', 'https://198.18.0.1/'],
    ['this machine (IPv6)', 'https://[::1]/'],
    ['any address (IPv6)', 'https://[::]/'],
    ['this machine, as IPv4 inside IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['a private network, as IPv4 inside IPv6', 'https://[::ffff:a00:5]/'],
    ['this machine, translated by NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['this machine, by 6to4', 'https://[2002:7f00:1::]/'],
    ['a private network (IPv6)', 'https://[fc00::1]/'],
    ['a private network (IPv6), its other half', 'https://[fd12:3456::1]/'],
    ['a link-local address (IPv6)', 'https://[fe80::1]/'],
    ['a multicast address (IPv6)', 'https://[ff02::1]/'],
    ['a name of this machine', 'https://localhost/'],
    ['a name of this machine with a port', 'https://localhost:8443/'],
    ['a name of this machine, written fully', 'https://localhost./'],
    ['a name below it', 'https://foo.localhost/'],
    ['a name in any case', 'https://LOCALHOST/'],
    ['a name of the local network', 'https://printer.local/'],
    ['a name that clouds reserve', 'https://metadata.google.internal/'],
    ['a name of a home network', 'https://nas.home.arpa/'],
    ['http', 'http://files.example.com/'],
    ['ftp', 'ftp://files.example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/plain,hello'],
    ['a user and a password', 'https://user:password@files.example.com/'],
    ['a user', 'https://user@files.example.com/'],
  ])('to %s', async (_, url) => {
    await expect(check(url)).rejects.toBeInstanceOf(BlockedAddressError);
  });

  test('to a trusted origin with a user', async () => {
    await expect(check('https://user@files.example.com/', ['https://files.example.com'])).rejects.toThrow('user name');
  });

  test('to another port, scheme or host than that of a trusted origin', async () => {
    const trusted = ['http://127.0.0.1:9000'];
    for (const url of ['http://127.0.0.1:9001/', 'https://127.0.0.1:9000/', 'http://localhost:9000/'])
      await expect(check(url, trusted)).rejects.toBeInstanceOf(BlockedAddressError);
  });

  test('without its path or query in the message, because the link may be a credential', async () => {
    const error: unknown = await check('https://10.0.0.5/files/secret?signature=abc').catch((reason) => reason);
    expect(String(error)).toContain('10.0.0.5');
    expect(String(error)).not.toMatch(/secret|signature/);
  });
});

describe('a link is followed', () => {
  test.each([
    ['a name', 'https://files.example.com/a?b=c'],
    ['a name that only begins the same way', 'https://localhost.example.com/'],
    ['a name that only ends the same way', 'https://notlocalhost/'],
    ['a name with digits', 'https://127.0.0.1.example.com/'],
    ['a public address', 'https://93.184.215.14/'],
    ['a public address beside a private network', 'https://172.32.0.1/'],
    ['a public address (IPv6)', 'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/'],
    ['another port', 'https://files.example.com:8443/'],
  ])('to %s', async (_, url) => {
    await expect(check(url)).resolves.toBeUndefined();
  });

  test('to a trusted origin, although it is private and uses http', async () => {
    await expect(check('http://127.0.0.1:9000/a', ['http://127.0.0.1:9000'])).resolves.toBeUndefined();
  });
});

test('a value that is not an address is not public', async () => {
  expect(await isPrivateAddress('files.example.com')).toBe(true);
  expect(await isPrivateAddress('')).toBe(true);
});
