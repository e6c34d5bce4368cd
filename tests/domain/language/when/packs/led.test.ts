import { expect, test } from '@jest/globals';
import { led } from '../../../../../src/domain/language/when/packs/led.ts';

test('only phrases with the head get the words before them', () => {
  expect(led('natal | dia de natal = christmas day', /^dia d/, ['no', 'pro'])).toBe(
    'natal | dia de natal | no dia de natal | pro dia de natal = christmas day',
  );
});

test('a line without a plain form stays as it is', () => {
  expect(led('\nnatal', /^natal/, ['no'])).toBe('\nnatal');
});
