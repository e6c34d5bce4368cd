import { describe, expect, test } from '@jest/globals';
import { instant } from '../../src/domain/time/types.ts';
import { Breaker } from '../../src/interpreters/breaker.ts';
import type { Pass } from '../../src/interpreters/breaker.ts';

const policy = { openAfterFailures: 3, coolDownMs: 1000, longCoolDownMs: 60_000 };

function breakerAt(start = 0): { breaker: Breaker; pass: (ms: number) => void; enter: () => Pass } {
  let now = start;
  const breaker = new Breaker({ now: () => instant(now) }, policy);
  const enter = (): Pass => {
    const pass = breaker.enter();
    if (!pass) throw new Error('expected a pass');
    return pass;
  };
  return { breaker, enter, pass: (ms) => void (now += ms) };
}

describe('the breaker', () => {
  test('opens at the third failure in a row, and only then says so', () => {
    const { breaker, enter } = breakerAt();
    expect([enter().failed(false), enter().failed(false)]).toEqual([false, false]);
    expect(breaker.state).toBe('closed');
    expect(enter().failed(false)).toBe(true);
    expect(breaker.state).toBe('open');
    expect(breaker.enter()).toBeUndefined();
  });

  test('a success between failures starts the count anew', () => {
    const { breaker, enter } = breakerAt();
    enter().failed(false);
    enter().failed(false);
    enter().succeeded();
    enter().failed(false);
    enter().failed(false);
    expect(breaker.state).toBe('closed');
  });

  test('lets exactly one probe through after the cool-down, and closes on its success', () => {
    const { breaker, enter, pass } = breakerAt();
    enter().failed(true);
    pass(59_999);
    expect(breaker.enter()).toBeUndefined();
    pass(1);
    const probe = enter();
    expect(breaker.enter()).toBeUndefined();
    probe.succeeded();
    expect(breaker.state).toBe('closed');
    expect(breaker.enter()).toBeDefined();
  });

  test('a failed probe opens it again for the whole cool-down', () => {
    const { breaker, enter, pass } = breakerAt();
    for (let n = 0; n < 3; n++) enter().failed(false);
    pass(1000);
    expect(enter().failed(false)).toBe(true);
    pass(999);
    expect(breaker.state).toBe('open');
    pass(1);
    expect(breaker.state).toBe('half-open');
  });

  test('a probe that was called off leaves the place to the next', () => {
    const { breaker, enter, pass } = breakerAt();
    enter().failed(true);
    pass(60_000);
    enter().left();
    expect(breaker.state).toBe('half-open');
    expect(breaker.enter()).toBeDefined();
  });

  test('requests from before it opened change nothing when they come back', () => {
    const { breaker, enter, pass } = breakerAt();
    const [late, later] = [enter(), enter()];
    enter().failed(true);
    late.succeeded();
    expect(breaker.state).toBe('open');
    pass(60_000);
    const probe = enter();
    expect(later.failed(true)).toBe(false);
    expect(breaker.enter()).toBeUndefined();
    probe.succeeded();
    expect(breaker.state).toBe('closed');
  });
});
