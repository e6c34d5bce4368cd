const MOVE = String.raw`(?:move|change|reschedule|switch|swap|push|shift|bring|transfer|postpone|rebook|re-book|moving|changing|moved|changed|rescheduled|rescheduling)`;
const FROM_HERE = new RegExp(String.raw`(?<![\p{L}])${MOVE}(?:(?! to )[^.!?;])*$`, 'u');
const TO_HERE = new RegExp(String.raw`(?<![\p{L}])${MOVE}[^.!?;]* (?:to|for|until|till|into) ?(?:the )?$`, 'u');

/** Whether what follows `before` is what something is moved away from: "move it from Monday to Friday". */
export const movesFrom = (before: string): boolean => FROM_HERE.test(before);
/** Whether what follows `before` is where something is moved to: "reschedule my Tuesday appointment to Thursday". */
export const movesTo = (before: string): boolean => TO_HERE.test(before);
