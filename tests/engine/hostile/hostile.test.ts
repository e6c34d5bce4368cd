import { describe, it } from '@jest/globals';
import { DIALOGUES, letLoose, TURNS } from './dialogues.ts';

describe('a hostile interpreter', () => {
  it(`breaks nothing in ${DIALOGUES} dialogues of ${TURNS} turns (first half): no write without a yes, none to another's, no forged success, no leak, no double booking, and each is rebuilt from its record`, async () => {
    await letLoose(0);
  }, 1_500_000);
});
