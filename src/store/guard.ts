import { DomainError } from '../domain/errors.ts';
import type { Filter, Scalar, Update } from './collection.ts';

const CONDITION_OPERATORS = new Set(['$in', '$nin', '$ne', '$gt', '$gte', '$lt', '$lte', '$size', '$elemMatch']);
const UPDATE_OPERATORS = new Set(['$set', '$unset', '$inc', '$push', '$pull']);

const malformed = (what: string): DomainError => new DomainError('INTERNAL', `store call: ${what}`);

/**
 * Refuses what is outside the allowed subset before it reaches a database, the same for every database. An `undefined` in a filter is the
 * dangerous one: a driver may drop the condition, and then everything matches.
 */
export function checkFilter(filter: Filter): void {
  for (const path in filter) {
    const condition = filter[path];
    if (condition === undefined) throw malformed(`filter on '${path}' is undefined`);
    if (path === '$or' || path === '$and') {
      if (!Array.isArray(condition) || condition.length === 0) throw malformed(`${path} needs a list of filters`);
      for (const branch of condition as readonly Filter[]) checkFilter(branch);
      continue;
    }
    if (path.startsWith('$')) throw malformed(`filter operator '${path}' is not in the allowed subset`);
    if (condition === null || typeof condition !== 'object') continue;
    if (Array.isArray(condition)) throw malformed(`filter on '${path}' is a list; use $in`);
    checkCondition(path, condition as Readonly<Record<string, unknown>>);
  }
}

function checkCondition(path: string, condition: Readonly<Record<string, unknown>>): void {
  let operators = 0;
  for (const operator in condition) {
    operators += 1;
    const operand = condition[operator];
    if (!CONDITION_OPERATORS.has(operator)) throw malformed(`filter on '${path}': '${operator}' is not in the allowed subset`);
    if (operand === undefined) throw malformed(`filter on '${path}': ${operator} is undefined`);
    if (operator === '$elemMatch') checkFilter(operand as Filter);
    else if (Array.isArray(operand) !== (operator === '$in' || operator === '$nin')) {
      throw malformed(`filter on '${path}': ${operator} has the wrong kind of operand`);
    }
  }
  if (operators === 0) throw malformed(`filter on '${path}' has no operator`);
}

/** Refuses unknown operators, `_id` and paths that overlap (MongoDB refuses those too). */
export function checkUpdate(update: Update): void {
  const paths: string[] = [];
  for (const operator in update) {
    if (!UPDATE_OPERATORS.has(operator)) throw malformed(`update operator '${operator}' is not in the allowed subset`);
    for (const path in update[operator as keyof Update]) paths.push(path);
  }
  for (const path in update.$pull) checkPull(path, update.$pull[path]);
  for (const path in update.$inc) {
    if (!Number.isFinite(update.$inc[path])) throw malformed(`$inc of '${path}' by something other than a number`);
  }
  for (const path in update.$push) if (update.$push[path] === undefined) throw malformed(`$push to '${path}' of undefined`);
  if (paths.length === 0) throw malformed('update changes nothing');
  for (const [position, path] of paths.entries()) {
    if (path === '_id' || path.startsWith('$')) throw malformed(`update of '${path}' is not allowed`);
    for (let later = position + 1; later < paths.length; later += 1) {
      const other = paths[later];
      if (other === undefined) continue;
      if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
        throw malformed(`update of '${path}' and '${other}' at once conflicts`);
      }
    }
  }
}

/** An undefined in here would pull every element. */
function checkPull(path: string, spec: Scalar | Filter | undefined): void {
  if (spec === undefined) throw malformed(`$pull from '${path}' of undefined`);
  if (spec === null || typeof spec !== 'object') return;
  if (Object.keys(spec).some((key) => CONDITION_OPERATORS.has(key))) checkCondition(path, spec);
  else checkFilter(spec);
}

/** The filter, and this very document. */
export const withId = (filter: Filter, id: string): Filter => ({ _id: id, $and: [filter] });
