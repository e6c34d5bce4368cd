import { expect, test } from '@jest/globals';
import { said } from './support.ts';

test.each([
  ['friday 3pm or saturday 11am', '? Friday 27 November, 15:00 / Saturday 28 November, 11:00'],
  ['3pm friday or 11am saturday', '? Friday 27 November, 15:00 / Saturday 28 November, 11:00'],
  ['tuesday 10am and wednesday 2pm', '? Tuesday 1 December, 10:00 / Wednesday 2 December, 14:00'],
  ['friday 3 or saturday 11', '? Friday 27 November, 15:00 / Saturday 28 November, 11:00'],
  ['friday 3pm or 4pm', '? Friday 27 November, 15:00 / Friday 27 November, 16:00'],
  ['between friday 3pm and saturday noon', 'Friday 27 November to Saturday 28 November, 15:00–12:00'],
])('each day keeps its own time: %s', (text, readings) => {
  expect(said(text)).toBe(readings);
});
