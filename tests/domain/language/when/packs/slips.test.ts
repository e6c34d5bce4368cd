import { describe, expect, test } from '@jest/globals';
import { repaired, repairs } from '../../../../../src/domain/language/when/packs/slips.ts';

const FRENCH = repairs('vendredi demain lundi', 'dedain');

describe('words with a slip', () => {
  test.each([
    ['vendrdi', 'vendredi'],
    ['vendreddi', 'vendredi'],
    ['vendredo', 'vendredo'],
    ['venderdi', 'vendredi'],
    ['deamin', 'demain'],
    ['dmain', 'demain'],
  ])('%s is read as %s', (typed, meant) => {
    expect(repaired(typed, FRENCH)).toBe(meant);
  });

  test('a real word that looks like a slip stays', () => {
    expect(repaired('dedain', FRENCH)).toBe('dedain');
  });

  test('a short word is not what others are repaired to', () => {
    expect(repaired('lunid', FRENCH)).toBe('lunid');
  });

  test('another first letter makes another word', () => {
    expect(repaired('tendredi', FRENCH)).toBe('tendredi');
  });
});
