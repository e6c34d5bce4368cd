import { describe, expect, test } from '@jest/globals';
import { localDate } from '../../src/domain/time/wall.ts';
import { publicHolidays } from '../../src/holidays/public-holidays.ts';

const holidays = publicHolidays();
const dates = async (countryCode: string, region: string | undefined, year: number): Promise<string[]> =>
  (
    await holidays.between({ countryCode, ...(region && { region }) }, localDate(`${year}-01-01`), localDate(`${year}-12-31`))
  ).map(({ date }) => date);

describe('public holidays', () => {
  test('of Germany are its nine, Bavaria has its own besides', async () => {
    expect(await dates('DE', undefined, 2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
    const bavarian = await dates('DE', 'BY', 2026);
    expect(['2026-01-06', '2026-06-04', '2026-11-01'].every((date) => bavarian.includes(date))).toBe(true);
  });

  test('that fall on a weekend bring their substitute day, even in the year before', async () => {
    expect(await dates('GB', 'SCT', 2026)).toContain('2026-12-28');
    expect(await dates('US', undefined, 2027)).toContain('2027-12-31'); // 1 January 2028 is a Saturday
  });

  test('of several days close each of them, half days close nobody', async () => {
    const eid = (await dates('SA', undefined, 2026)).filter((date) => date.startsWith('2026-03'));
    expect(eid.length).toBeGreaterThanOrEqual(3);
    expect(await dates('CN', undefined, 2026)).not.toContain('2026-03-08');
  });

  test('are told for the dates asked for, by date, each once', async () => {
    const found = await holidays.between({ countryCode: 'FR' }, localDate('2026-05-01'), localDate('2026-05-08'));
    expect(found.map(({ date }) => date)).toEqual(['2026-05-01', '2026-05-08']);
    const years = await holidays.between({ countryCode: 'US' }, localDate('2026-01-01'), localDate('2029-12-31'));
    expect(new Set(years.map(({ date }) => date)).size).toBe(years.length);
    expect(years).toEqual([...years].sort((a, b) => (a.date < b.date ? -1 : 1)));
  });

  test('of a country or region that does not exist are refused by field', async () => {
    await expect(dates('XX', undefined, 2026)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { path: 'countryCode' } });
    await expect(dates('DE', 'ZZ', 2026)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { path: 'region' } });
    await expect(dates('constructor', undefined, 2026)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await holidays.regions('DE')).find(({ code }) => code === 'BY')?.name).toMatch(/Bayern|Bavaria/);
  });
});
