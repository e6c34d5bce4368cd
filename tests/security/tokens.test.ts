import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { AppointmentId, BusinessId, ConversationId, CustomerId, ProviderId } from '../../src/domain/people/ids.ts';
import { asId } from '../../src/domain/people/ids.ts';
import { instant } from '../../src/domain/time/types.ts';
import type { TokenClaims } from '../../src/ports/tokens.ts';
import { createTokens } from '../../src/security/tokens.ts';

const SECRET = 'session-secret-'.repeat(3);
const OWNER_SECRET = 'owner-secret-'.repeat(3);
const NOW = Date.UTC(2026, 10, 24, 9);
let now = NOW;
const clock = { now: () => instant(now) };
const tokens = createTokens({ secret: SECRET, ownerSecret: OWNER_SECRET, clock });
const inAnHour = instant(NOW + 3_600_000);

const businessId = asId<BusinessId>('luna-hair');
const CLAIMS: { readonly [Kind in TokenClaims['kind']]: Extract<TokenClaims, { kind: Kind }> } = {
  chat: {
    kind: 'chat',
    conversationId: asId<ConversationId>('c1'),
    principal: { role: 'customer', customerId: asId<CustomerId>('v1'), businessId },
  },
  'owner-link': { kind: 'owner-link', id: 'once', businessId },
  owner: { kind: 'owner', businessId },
  calendar: { kind: 'calendar', id: 'c|1', principal: { role: 'provider', businessId, providerId: asId<ProviderId>('maya') } },
  export: { kind: 'export', principal: { role: 'customer', customerId: asId<CustomerId>('v1'), businessId } },
  file: { kind: 'file', businessId, appointmentId: asId<AppointmentId>('a1') },
};
const KINDS = Object.keys(CLAIMS) as TokenClaims['kind'][];

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = (token: string): [string, string, string] => token.split('.') as [string, string, string];
const payloadOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(parts(token)[1], 'base64url').toString()) as Record<string, unknown>;
const signedBy = (secret: string, header: unknown, payload: unknown): string => {
  const body = `${encode(header)}.${encode(payload)}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
};

describe('signed tokens', () => {
  test.each(KINDS)('a %s token gives back exactly what was signed', async (kind) => {
    now = NOW;
    const token = await tokens.sign(CLAIMS[kind], inAnHour);
    expect(await tokens.verify(token, kind)).toEqual(CLAIMS[kind]);
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('a provider and an owner may chat too, as themselves', async () => {
    now = NOW;
    const claims: TokenClaims = {
      kind: 'chat',
      conversationId: asId<ConversationId>('c2'),
      principal: { role: 'owner', businessId },
    };
    expect(await tokens.verify(await tokens.sign(claims, inAnHour), 'chat')).toEqual(claims);
  });

  test('no kind passes for another, even under one secret', async () => {
    now = NOW;
    const single = createTokens({ secret: SECRET, clock });
    for (const signed of KINDS) {
      const token = await single.sign(CLAIMS[signed], inAnHour);
      for (const wanted of KINDS.filter((kind) => kind !== signed)) {
        await expect(single.verify(token, wanted)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    }
  });

  test('the last second is good, the next is over, judged by the given clock', async () => {
    now = NOW;
    const token = await tokens.sign(CLAIMS.chat, inAnHour);
    now = inAnHour - 1_000;
    await expect(tokens.verify(token, 'chat')).resolves.toEqual(CLAIMS.chat);
    now = inAnHour;
    await expect(tokens.verify(token, 'chat')).rejects.toMatchObject({ code: 'EXPIRED' });
    await expect(tokens.verify(token, 'owner')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    now = NOW;
  });

  test('every single changed character of payload and signature is noticed', async () => {
    now = NOW;
    const token = await tokens.sign(CLAIMS.owner, inAnHour);
    const [header, payload, signature] = parts(token);
    const flip = (text: string, at: number): string => `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    for (let at = 0; at < payload.length; at++) {
      await expect(tokens.verify(`${header}.${flip(payload, at)}.${signature}`, 'owner')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    // The last character of a base64url text has spare bits, so it may stand for the same bytes.
    for (let at = 0; at < signature.length - 1; at++) {
      await expect(tokens.verify(`${header}.${payload}.${flip(signature, at)}`, 'owner')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  test('another algorithm is refused, "none" first of all', async () => {
    now = NOW;
    const payload = payloadOf(await tokens.sign(CLAIMS.owner, inAnHour));
    const forged = [
      `${encode({ alg: 'none' })}.${encode(payload)}.`,
      `${encode({ alg: 'None', typ: 'JWT' })}.${encode(payload)}.`,
      signedBy(OWNER_SECRET, { alg: 'none' }, payload),
      signedBy(OWNER_SECRET, { alg: 'HS384' }, payload),
      signedBy(OWNER_SECRET, { alg: 'RS256' }, payload),
    ];
    for (const token of forged) await expect(tokens.verify(token, 'owner')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(tokens.verify(signedBy(OWNER_SECRET, { alg: 'HS256' }, payload), 'owner')).resolves.toEqual(CLAIMS.owner);
  });

  test('a token without expiry, or with claims of another shape, is refused although its signature is right', async () => {
    now = NOW;
    const { exp, ...endless } = payloadOf(await tokens.sign(CLAIMS.owner, inAnHour));
    expect(typeof exp).toBe('number');
    const wrong = [
      endless,
      { ...endless, exp, claims: { kind: 'owner' } },
      { ...endless, exp, claims: 'owner' },
      { ...endless, exp, iss: 'other' },
    ];
    for (const payload of wrong) {
      await expect(tokens.verify(signedBy(OWNER_SECRET, { alg: 'HS256' }, payload), 'owner')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  test.each(['', 'abc', 'a.b.c', '...', 'eyJhbGciOiJIUzI1NiJ9..', '💥.💥.💥'])('%j is refused without a fault', async (token) => {
    await expect(tokens.verify(token, 'chat')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('owners and visitors are signed with different secrets', async () => {
    now = NOW;
    const visitorsOnly = createTokens({ secret: SECRET, ownerSecret: 'x'.repeat(32), clock });
    await expect(visitorsOnly.verify(await tokens.sign(CLAIMS.chat, inAnHour), 'chat')).resolves.toEqual(CLAIMS.chat);
    await expect(visitorsOnly.verify(await tokens.sign(CLAIMS.owner, inAnHour), 'owner')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('after a change of secret the previous one verifies what it signed, and signs nothing new', async () => {
    now = NOW;
    const old = await tokens.sign(CLAIMS.chat, inAnHour);
    const oldOwner = await tokens.sign(CLAIMS.owner, inAnHour);
    const rotated = createTokens({ secret: 'n'.repeat(32), ownerSecret: 'm'.repeat(32), previousSecret: SECRET, clock });
    await expect(rotated.verify(old, 'chat')).resolves.toEqual(CLAIMS.chat);
    await expect(rotated.verify(oldOwner, 'owner')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(tokens.verify(await rotated.sign(CLAIMS.chat, inAnHour), 'chat')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    now = inAnHour;
    await expect(rotated.verify(old, 'chat')).rejects.toMatchObject({ code: 'EXPIRED' });
    now = NOW;
  });

  test('a short secret is refused at once', () => {
    expect(() => createTokens({ secret: 'short', clock })).toThrow(/at least 32 characters, got 5/);
  });
});
