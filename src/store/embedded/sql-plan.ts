import type { Filter, Scalar, Sort } from '../collection.ts';
import { flatten, points, rangeOf } from './planner.ts';

/** SQL that reads every row the filter can match (and maybe more): its indexed columns only; `ordered` when rows come in the sort's order. */
export type SqlQuery = {
  readonly sql: string;
  readonly parameters: readonly (string | number | null)[];
  readonly ordered: boolean;
};

/** Column that holds an indexed path. @example columnOf('delivery.key') //=> 'f_delivery__key' */
export const columnOf = (path: string): string => `f_${path.replaceAll('.', '__')}`;

const asColumn = (value: Scalar): string | number | null => (typeof value === 'boolean' ? Number(value) : value);

export function sqlQuery(table: string, filter: Filter, sort: Sort | undefined, indexedPaths: ReadonlySet<string>): SqlQuery {
  const clauses: string[] = [];
  const parameters: (string | number | null)[] = [];
  for (const [path, condition] of flatten(filter)) {
    if (path !== '_id' && !indexedPaths.has(path)) continue;
    const column = path === '_id' ? '_id' : columnOf(path);
    const pinned = points(condition);
    if (pinned !== undefined) {
      const values = pinned.filter((value) => value !== null).map(asColumn);
      const wanted = values.length > 0 ? [`"${column}" IN (${values.map(() => '?').join(', ')})`] : [];
      if (values.length < pinned.length) wanted.push(`"${column}" IS NULL`);
      clauses.push(wanted.length > 0 ? `(${wanted.join(' OR ')})` : '0');
      parameters.push(...values);
      continue;
    }
    const range = rangeOf(condition, false);
    if (range?.from !== undefined && range.from !== -Infinity) {
      clauses.push(`"${column}" ${range.fromOpen ? '>' : '>='} ?`);
      parameters.push(asColumn(range.from));
    }
    if (range?.to !== undefined && range.to !== Infinity) {
      clauses.push(`"${column}" ${range.toOpen ? '<' : '<='} ?`);
      parameters.push(asColumn(range.to));
    }
  }
  const keys = Object.entries(sort ?? {});
  const ordered = keys.every(([path]) => path === '_id' || indexedPaths.has(path));
  const order = keys.map(
    ([path, direction]) => `"${path === '_id' ? '_id' : columnOf(path)}" ${direction === 1 ? 'ASC' : 'DESC'}`,
  );
  const where = clauses.length > 0 ? ` WHERE ${clauses.join(' AND ')}` : '';
  const orderBy = ordered && keys.length > 0 ? ` ORDER BY ${order.join(', ')}` : '';
  return { sql: `SELECT body FROM "${table}"${where}${orderBy}`, parameters, ordered };
}
