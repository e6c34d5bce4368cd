import type { IntentName } from '../intent-types.ts';

/** What a message asks for, beyond what the chat's own goals tell apart. */
export type WishName = IntentName | 'find_provider' | 'waitlist' | 'plan_event' | 'edit_plan' | 'pay' | 'stop';
