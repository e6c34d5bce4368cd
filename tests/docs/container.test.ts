import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loadConfig, SETTING_NAMES } from '../../src/config.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const dockerfile = read('Dockerfile');
const compose = read('compose.yaml');

describe('the image', () => {
  test('copies what exists, and .dockerignore lets through exactly that', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => (match[1] ?? '').split(' '));
    const let_through = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect([...new Set(copied)].sort()).toEqual([...let_through].sort());
    expect(read('.dockerignore')).toMatch(/^\*$/m);
  });

  test('runs without rights, on the Node that package.json asks for, with settings that exist', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
    expect(bases).toEqual(bases.map(() => `node:${engines.node.replace('>=', '')}-slim`));
    expect(dockerfile.indexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('RUN '));
    const settings = Object.fromEntries(
      [...(/^ENV (.+)$/m.exec(dockerfile)?.[1] ?? '').matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    expect(
      Object.keys(settings).filter((name) => name !== 'NODE_ENV' && !(SETTING_NAMES as readonly string[]).includes(name)),
    ).toEqual([]);
    expect(loadConfig(settings)).toMatchObject({ host: '0.0.0.0', dataDir: '/data' });
  });

  test('checks its own health, with 30 s to start', () => {
    expect(dockerfile).toMatch(/^HEALTHCHECK .*--start-period=30s/m);
    expect(dockerfile).toContain('/healthz');
  });

  test('no secret and no data of this folder can get into it', () => {
    const let_through = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(let_through.filter((path) => /data|\.env|\.git\b|tests|node_modules/.test(path))).toEqual([]);
    expect(readdirSync('src')).not.toContain('.env');
  });
});

describe('compose.yaml', () => {
  const environment = [...(compose.split('  mongo:\n    image')[0] ?? '').matchAll(/^ {6}([A-Z][A-Z0-9_]*): (.*)$/gm)];

  test('sets only settings that exist', () => {
    const names = environment.map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !(SETTING_NAMES as readonly string[]).includes(name))).toEqual([]);
  });

  test('gives a configuration that starts once the two secrets are set, and refuses to start without them', () => {
    const values = environment.map(([, name = '', value = '']): [string, string] => {
      const variable = /^\$\{(\w+)(:[-?])?(.*)\}$/.exec(value);
      if (variable?.[2] === ':?') return [name, name.repeat(4)];
      return [name, variable ? (variable[3] ?? '') : value.replace(/^'|'$/g, '')];
    });
    const required = environment.filter(([, , value = '']) => value.includes(':?')).map((match) => match[1]);
    expect(required).toEqual(['SESSION_SECRET', 'JWT_SECRET']);
    expect(loadConfig(Object.fromEntries(values))).toMatchObject({
      mongo: { uri: 'mongodb://mongo:27017/?replicaSet=rs0' },
      host: '0.0.0.0',
      port: 3000,
    });
    expect(() => loadConfig(Object.fromEntries(values.filter(([name]) => !required.includes(name))))).toThrow(/SESSION_SECRET/);
  });

  test('waits for a MongoDB that takes writes, which publishes no port', () => {
    const mongo = compose.slice(compose.indexOf('  mongo:\n    image'));
    expect(compose).toContain('condition: service_healthy');
    expect(mongo).toMatch(/rs\.initiate[\s\S]*isWritablePrimary/);
    expect(mongo.slice(0, mongo.indexOf('\nnetworks:'))).not.toMatch(/^ {4}ports:/m);
  });
});
