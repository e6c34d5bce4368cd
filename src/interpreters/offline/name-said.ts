import { readContactOf } from './reading.ts';
import type { Turn } from './turn.ts';

/** "I'm Ana, can I get a haircut?" was said now or earlier, before a name was needed. */
export const nameSaid = ({ saidBefore, text, context }: Turn): string | undefined =>
  [...saidBefore, text]
    .map((said) => readContactOf(said, { ...context, expects: 'anything' }).name)
    .findLast((name) => name !== undefined);
