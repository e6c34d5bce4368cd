import type { Scalar, Sort } from '../collection.ts';
import { valuesAt } from './json.ts';
import type { Json } from './json.ts';
import { compareScalars } from './ordered-index.ts';

/** Order of a sort, ties by `_id` so that a page never depends on chance. Lists sort by their first element. */
export function comparator(sort: Sort): (a: Json, b: Json) => number {
  const keys = Object.entries(sort);
  return (a, b) => {
    for (const [path, direction] of keys) {
      const order = compareScalars(valueFor(a, path), valueFor(b, path));
      if (order !== 0) return order * direction;
    }
    return compareScalars(a['_id'] as string, b['_id'] as string);
  };
}

const valueFor = (document: Json, path: string): Scalar => (valuesAt(document, path)[0] ?? null) as Scalar;
