import { Environment, readClusterEnvironment, readEnvironment } from '@duban/contract';
import { compose, composeText, example, exampleText, filledIn, type Service } from './compose-file';

const { services } = compose();
const all = Object.entries(services).map(([name, service]) => ({ name, service }));
const steps = all.filter(({ service }) => service.restart !== 'unless-stopped');
const running = all.filter(({ service }) => service.restart === 'unless-stopped');
const of = (name: string): Service => {
  const service = services[name];
  if (!service) throw new Error(`no service ${name}`);
  return service;
};

/** What the images bring themselves; the Dockerfile's spec compares. */
const OF_IMAGE = { DUBAN_PACKS: '/duban/dist/packs', DUBAN_CALENDARS: '/duban/dist/calendars' };

describe('every service of the compose file', () => {
  it.each(all)('$name runs as nobody in particular, on a read-only root, without rights', ({ service }) => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.privileged ?? false).toBe(false);
  });

  it.each(all)('$name has limits of memory and processes, said in one place', ({ service }) => {
    const { memory, pids } = service.deploy?.resources.limits ?? {};
    expect(memory).toMatch(/^\d+[mg]$/);
    expect(pids).toBe(512);
    // Compose refuses a file that says some of them here and others there.
    expect(Object.keys(service).filter((key) => /^(mem|pids|cpu)/.test(key))).toEqual([]);
  });

  it('has an image that one service builds, and no other', () => {
    const built = all.filter(({ service }) => service.build).map(({ service }) => service.image);
    expect(built).toHaveLength(new Set(built).size);
    const ours = all.map(({ service }) => service.image).filter((image) => image.includes('duban-'));
    expect(new Set(ours)).toEqual(new Set(built));
  });

  it.each(all)('$name has an image of one version, or is built here', ({ service }) => {
    expect(service.image).toMatch(/:\d[\w.-]*$/);
  });

  it.each(running)('$name says whether it is well, and is given time to stop', ({ service }) => {
    expect(service.healthcheck?.test[0]).toBe('CMD');
    expect(service.stop_grace_period).toMatch(/^\d+s$/);
  });

  it.each(all)('$name waits for steps that end and services that are well', ({ service }) => {
    for (const [name, { condition, required }] of Object.entries(service.depends_on ?? {})) {
      const isStep = steps.some((step) => step.name === name);
      expect(condition).toBe(isStep ? 'service_completed_successfully' : 'service_healthy');
      // What may be elsewhere must not be waited for when it is.
      const optional = of(name).profiles !== undefined && !isSameProfile(service, of(name));
      expect(required ?? true).toBe(!optional);
    }
  });

  it('is only reached from this machine until somebody says otherwise', () => {
    const ports = all.flatMap(({ service }) => service.ports ?? []);
    expect(ports).toHaveLength(2);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

const isSameProfile = (one: Service, other: Service): boolean =>
  one.profiles?.every((profile) => other.profiles?.includes(profile)) ?? false;

describe('secrets', () => {
  // Those of the ledger and of what is sealed are not among them: what is named is their files.
  const secrets = Object.keys(filledIn).filter(
    (name) => /PASSWORD|KEY/.test(name) && !/^DUBAN_(LEDGER_KEY|SEAL_KEYS)$/.test(name),
  );

  it('have no value in the example, which says how to make each', () => {
    expect(secrets).toHaveLength(5);
    for (const name of secrets) expect(example[name]).toBe('');
    expect(exampleText).toContain('openssl rand -hex 32');
    expect(exampleText).toContain('openssl rand -base64 32');
  });

  it('stand in the compose file by their names only, without a value to fall back on', () => {
    for (const name of secrets)
      for (const [, how] of composeText.matchAll(new RegExp(`\\$\\{${name}([^}]?[^}]?.?)`, 'g')))
        expect(how).toMatch(/^(:-\}|:\?.|:\+.|)$|^\}|^@/);
    expect(composeText).not.toMatch(/(password|secret|key|token)\w*\s*[:=]\s*['"]?[A-Za-z0-9+/=_-]{16,}/i);
  });

  it.each(secrets.filter((name) => name.startsWith('DUBAN')))('are missed when %s has none', (name) => {
    expect(() => compose({ ...filledIn, [name]: '' })).toThrow(`${name} is needed: openssl rand`);
  });

  it.each([
    ['POSTGRES_PASSWORD', ['make-databases', 'postgres']],
    ['DUBAN_OWNER_PASSWORD', ['make-databases', 'migrate', 'set-up']],
    ['DUBAN_PROCESS_PASSWORD', ['api', 'make-databases', 'worker']],
    ['TEMPORAL_PASSWORD', ['make-databases', 'temporal', 'temporal-schema']],
    ['DUBAN_PAYLOAD_KEY', ['api', 'worker']],
  ])('are given to whom they concern alone: %s', (name, knowing) => {
    const secret = filledIn[name] as string;
    const told = all.filter(({ service }) => JSON.stringify(service).includes(secret));
    expect(told.map((one) => one.name).sort()).toEqual(knowing);
  });
});

describe('the key of the ledger', () => {
  it('is a file that the worker alone is given, and is not named where there is none', () => {
    const given = compose({ ...filledIn, DUBAN_LEDGER_KEY: './ledger-key.pem' }).services;
    const told = Object.entries(given).filter(([, service]) =>
      JSON.stringify(service).includes('ledger-key'),
    );
    expect(told.map(([name]) => name)).toEqual(['worker']);
    expect(given.worker?.environment?.DUBAN_LEDGER_KEY).toBe('/run/ledger.pem');
    expect(given.worker?.volumes).toEqual(['./ledger-key.pem:/run/ledger.pem:ro']);
    expect(of('worker').environment?.DUBAN_LEDGER_KEY).toBe('');
    expect(exampleText).toContain('openssl genpkey -algorithm ed25519');
  });
});

describe('the keys that seal personal data', () => {
  it('are a file that the API and the step before it are given, and nothing starts without', () => {
    const told = all.filter(({ service }) => JSON.stringify(service).includes('seal-keys'));
    expect(told.map(({ name }) => name).sort()).toEqual(['api', 'migrate']);
    for (const { service } of told) {
      expect(service.environment?.DUBAN_SEAL_KEYS).toBe('/run/seal-keys.txt');
      expect(service.volumes).toContain('./seal-keys.txt:/run/seal-keys.txt:ro');
    }
    expect(() => compose({ ...filledIn, DUBAN_SEAL_KEYS: '' })).toThrow('DUBAN_SEAL_KEYS is needed: openssl');
    expect(exampleText).toContain('openssl rand -base64 32 > seal-keys.txt');
  });
});

describe('the environment of', () => {
  it.each(['api', 'worker'])('%s is accepted, and has nothing in it that nobody reads', (name) => {
    const given = of(name).environment ?? {};
    expect(() => readEnvironment({ ...OF_IMAGE, ...given })).not.toThrow();
    const known = Object.keys(Environment.shape);
    expect(Object.keys(given).filter((variable) => !known.includes(variable))).toEqual([]);
  });

  it('make-namespace says where the cluster is, as for api and worker', () => {
    expect(readClusterEnvironment(of('make-namespace').environment ?? {})).toEqual(
      readClusterEnvironment(of('worker').environment ?? {}),
    );
  });

  it('api and worker has no login of an owner or an administrator in it', () => {
    for (const name of ['api', 'worker']) {
      expect(of(name).environment?.DATABASE_URL).toContain('//duban_process:');
      expect(JSON.stringify(of(name))).not.toMatch(/duban_owner|postgres:a{64}/);
    }
  });

  it('an existing cluster and database reaches every program by the same few lines', () => {
    const { services: elsewhere } = compose({
      ...filledIn,
      COMPOSE_PROFILES: '',
      POSTGRES_HOST: 'db.example',
      POSTGRES_OPTIONS: '?sslmode=verify-full',
      TEMPORAL_ADDRESS: 'cluster.example:7233',
      TEMPORAL_TLS: 'true',
      TEMPORAL_PASSWORD: '',
    });
    const read = readEnvironment({ ...OF_IMAGE, ...elsewhere.api?.environment });
    expect(read.DATABASE_URL).toMatch(/@db\.example:5432\/duban\?sslmode=verify-full$/);
    expect(read).toMatchObject({ TEMPORAL_ADDRESS: 'cluster.example:7233', TEMPORAL_TLS: 'true' });
    expect(elsewhere['make-databases']?.environment?.DATABASE_TEMPORAL_URL ?? '').toBe('');
  });
});
