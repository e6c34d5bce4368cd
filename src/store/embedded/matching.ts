import * as booleanOperators from 'mingo/operators/expression/boolean';
import * as comparisonOperators from 'mingo/operators/expression/comparison';
import * as queryOperators from 'mingo/operators/query';
import { Context } from 'mingo/core';
import { Query } from 'mingo/query';
import type { Condition, Filter, Scalar } from '../collection.ts';
import { valuesAt } from './json.ts';
import type { Json } from './json.ts';

/** Only what the port allows; shared with the updater. */
export const MINGO_OPTIONS = {
  context: Context.init({ query: queryOperators, expression: { ...booleanOperators, ...comparisonOperators } }),
};

/** Whether a document fits a filter. Plain conditions are decided here; whatever needs more is mingo's, compiled once when first met. */
export function matcher(filter: Filter): (document: Json) => boolean {
  let query: Query<Json> | undefined;
  return (document) => {
    const quick = quickTest(document, filter);
    if (quick !== undefined) return quick;
    query ??= new Query<Json>(filter as Json, MINGO_OPTIONS);
    return query.test(document);
  };
}

/** True, false, or undefined where only mingo knows. */
export function quickTest(document: Json, filter: Filter): boolean | undefined {
  let unknown = false;
  for (const path in filter) {
    const condition = filter[path];
    if (condition === undefined) return undefined;
    const verdict =
      path === '$or'
        ? anyOf(document, condition as readonly Filter[])
        : path === '$and'
          ? allOf(document, condition as readonly Filter[])
          : testPath(document, path, condition as Condition);
    if (verdict === false) return false;
    if (verdict === undefined) unknown = true;
  }
  return unknown ? undefined : true;
}

function anyOf(document: Json, branches: readonly Filter[]): boolean | undefined {
  let unknown = false;
  for (const branch of branches) {
    const verdict = quickTest(document, branch);
    if (verdict === true) return true;
    if (verdict === undefined) unknown = true;
  }
  return unknown ? undefined : false;
}

function allOf(document: Json, branches: readonly Filter[]): boolean | undefined {
  let unknown = false;
  for (const branch of branches) {
    const verdict = quickTest(document, branch);
    if (verdict === false) return false;
    if (verdict === undefined) unknown = true;
  }
  return unknown ? undefined : true;
}

const NUMERIC_STEP = /(?:^|\.)\d+(?:\.|$)/;

function testPath(document: Json, path: string, condition: Condition): boolean | undefined {
  let value: unknown = document;
  let spread = false;
  if (!path.includes('.')) value = document[path];
  else {
    if (NUMERIC_STEP.test(path)) return undefined;
    for (const step of path.split('.')) {
      if (Array.isArray(value)) {
        spread = true;
        break;
      }
      value = value === null || typeof value !== 'object' ? undefined : (value as Json)[step];
    }
  }
  if (condition === null || typeof condition !== 'object') {
    if (spread || Array.isArray(value)) return condition === null ? undefined : valuesAt(document, path).includes(condition);
    return same(value, condition);
  }
  if (spread || Array.isArray(value)) return testList(valuesAt(document, path), value, spread, condition);
  return testValue(value, condition);
}

const same = (value: unknown, operand: unknown): boolean => value === operand || (operand === null && value === undefined);

type Operators = Exclude<Condition, Scalar>;
type Bound = string | number | undefined;

function testValue(value: unknown, condition: Operators): boolean | undefined {
  if (condition.$elemMatch !== undefined || condition.$size !== undefined) return false;
  if (condition.$in !== undefined && !condition.$in.some((operand) => same(value, operand))) return false;
  if (condition.$nin?.some((operand) => same(value, operand))) return false;
  if (condition.$ne !== undefined && same(value, condition.$ne)) return false;
  return (
    bounded(value, condition.$gt, (a, b) => a > b) &&
    bounded(value, condition.$gte, (a, b) => a >= b) &&
    bounded(value, condition.$lt, (a, b) => a < b) &&
    bounded(value, condition.$lte, (a, b) => a <= b)
  );
}

/** Values of another type than the bound never fit (MongoDB's type bracketing). */
const bounded = (value: unknown, bound: Bound, fits: (value: string | number, bound: string | number) => boolean): boolean =>
  bound === undefined || (typeof value === typeof bound && fits(value as string | number, bound));

/** Each operator may be met by another element, as in MongoDB. Nulls and element filters are left to mingo. */
function testList(values: readonly unknown[], whole: unknown, spread: boolean, condition: Operators): boolean | undefined {
  if (condition.$elemMatch !== undefined || condition.$ne === null) return undefined;
  if (condition.$in?.includes(null) || condition.$nin?.includes(null)) return undefined;
  if (condition.$size !== undefined) {
    if (spread || !Array.isArray(whole)) return undefined;
    if (whole.length !== condition.$size) return false;
  }
  const { $in, $nin, $ne } = condition;
  if ($in !== undefined && !values.some((value) => $in.includes(value as Scalar))) return false;
  if ($nin !== undefined && values.some((value) => $nin.includes(value as Scalar))) return false;
  if ($ne !== undefined && values.includes($ne)) return false;
  return (
    (condition.$gt === undefined || values.some((value) => bounded(value, condition.$gt, (a, b) => a > b))) &&
    (condition.$gte === undefined || values.some((value) => bounded(value, condition.$gte, (a, b) => a >= b))) &&
    (condition.$lt === undefined || values.some((value) => bounded(value, condition.$lt, (a, b) => a < b))) &&
    (condition.$lte === undefined || values.some((value) => bounded(value, condition.$lte, (a, b) => a <= b)))
  );
}
