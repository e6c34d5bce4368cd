import type { OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Card } from './channel.ts';

/** A filled form; submitting it is the person's own yes. */
export type DeskForm = { readonly name: string; readonly values: Readonly<Record<string, unknown>> };
export type DeskResult = { readonly card: Card; readonly text: string };

/** The door for forms and screens: the same services as the chat, without dialogue. Errors are DomainErrors with our codes. */
export interface Desk {
  view(
    name: 'agenda' | 'hours' | 'appointments',
    principal: Principal,
    args: Readonly<Record<string, unknown>>,
  ): Promise<DeskResult>;
  submit(form: DeskForm, principal: Principal, operationId: OperationId): Promise<DeskResult>;
}
