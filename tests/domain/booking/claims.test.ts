import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  limitClaim,
  limitScopes,
  operationClaim,
  quantumClaims,
  QUANTUM_MS,
  referenceClaim,
  releasedClaims,
} from '../../../src/domain/booking/claims.ts';
import { asId } from '../../../src/domain/people/ids.ts';
import type { OperationId, ProviderId } from '../../../src/domain/people/ids.ts';
import { provider, utc } from '../scheduling/build.ts';

const maya = asId<ProviderId>('maya');
const noor = asId<ProviderId>('noor');

describe('claims', () => {
  test('an hour is twelve of five minutes', () => {
    const claims = quantumClaims(maya, utc('2026-06-10T09:00Z'), utc('2026-06-10T10:00Z'));
    expect([claims.length, claims[0]]).toEqual([12, `maya|${utc('2026-06-10T09:00Z') / 300_000}`]);
  });

  test('two stretches share a claim exactly when they share time: touching ones do not', () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(stretch, stretch, fc.constantFrom(maya, noor), ([from, length], [otherFrom, otherLength], other) => {
        const one = new Set(quantumClaims(maya, from * QUANTUM_MS, (from + length) * QUANTUM_MS));
        const shared = quantumClaims(other, otherFrom * QUANTUM_MS, (otherFrom + otherLength) * QUANTUM_MS).some((claim) =>
          one.has(claim),
        );
        const overlap = other === maya && from < otherFrom + otherLength && otherFrom < from + length;
        expect(shared).toBe(overlap);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is released keeps its operations and its reference, never its time', () => {
    const kept = [operationClaim(asId<OperationId>('a')), referenceClaim('ALM-7F3K2')];
    expect(releasedClaims([...quantumClaims(maya, 0, 900_000), 'maya|day|2026-06-10|n1', ...kept])).toEqual(kept);
  });

  test('limits are scopes of the provider’s local day and week', () => {
    const busy = provider('America/New_York', [], { limitPerDay: 3, limitPerWeek: 9 });
    const scopes = (at: string, weekStartsOn: 1 | 7) => limitScopes(busy, utc(at), weekStartsOn).map(({ scope }) => scope);
    expect(scopes('2026-06-14T03:00Z', 1)).toEqual(['maya|day|2026-06-13', 'maya|week|2026-06-08']);
    expect(scopes('2026-06-14T05:00Z', 1)).toEqual(['maya|day|2026-06-14', 'maya|week|2026-06-08']);
    expect(scopes('2026-06-14T05:00Z', 7)).toEqual(['maya|day|2026-06-14', 'maya|week|2026-06-14']);
    expect(limitScopes(provider('UTC', []), utc('2026-06-14T03:00Z'), 1)).toEqual([]);
  });

  test('an ordinal is one that nobody has, none when all are had', () => {
    const scope = { scope: 's', limit: 3 };
    const counted = (...claims: string[]) => claims.map((claim) => ({ claims: [claim] }));
    expect([0, 1, 2, 3].map((turn) => limitClaim(scope, [], turn))).toEqual(['s|n1', 's|n2', 's|n3', 's|n1']);
    expect([0, 1].map((turn) => limitClaim(scope, counted('s|n2'), turn))).toEqual(['s|n1', 's|n3']);
    expect(limitClaim(scope, counted('s|n1', 's|n2', 's|n3'), 0)).toBeUndefined();
  });

  test('appointments from before the limit, or from a higher one, count as well', () => {
    const scope = { scope: 's', limit: 2 };
    expect([0, 1].map((turn) => limitClaim(scope, [{ claims: [] }], turn))).toEqual(['s|n1', 's|n1']);
    expect(limitClaim(scope, [{ claims: ['s|n5'] }, { claims: [] }], 0)).toBeUndefined();
  });
});
