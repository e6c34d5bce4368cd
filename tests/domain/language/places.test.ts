import { describe, expect, test } from '@jest/globals';
import { findPlaces } from '../../../src/domain/language/places.ts';

const PLACES = [
  { id: 'bandra', name: 'Bandra studio', address: '12 Hill Road, Bandra West' },
  { id: 'andheri', name: 'Andheri studio', address: '4 Link Road, Andheri' },
  { id: 'video', name: 'Online by video', online: true },
];

describe('a place is chosen', () => {
  test.each([
    ['at Andheri please', ['andheri']],
    ['the bandra one', ['bandra']],
    ['Bandra studio', ['bandra']],
    ['hill road', ['bandra']],
    ['can we do it online', ['video']],
    ['over zoom', ['video']],
    ['not andheri, bandra', ['bandra']],
    ['in person', ['bandra', 'andheri']],
    ['online or at Andheri?', ['andheri', 'video']],
    ['online or at the studio?', ['bandra', 'andheri', 'video']],
    ['the office', ['bandra', 'andheri']],
    ['tomorrow at 5', []],
    ['on the road by 9', []],
  ])('%s', (said, ids) => {
    expect(findPlaces(said, PLACES).map(({ id }) => id)).toEqual(ids);
  });
});
