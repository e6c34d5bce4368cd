import { DomainError } from '../domain/errors.ts';
import type { AppointmentId, BusinessId, ConversationId, OperationId } from '../domain/people/ids.ts';
import type { Principal } from '../domain/people/principal.ts';
import type { Instant } from '../domain/time/types.ts';
import type { NewMessage } from '../ports/messages.ts';
import { assertBusiness, assertColumn } from './access.ts';
import type { Services } from './deps.ts';

/** What one person who is booked shall read, in the conversation from which they booked. */
export type CustomerMessage = {
  readonly appointmentId: AppointmentId;
  readonly conversationId: ConversationId;
  /** Small Markdown. */
  readonly text: string;
  /** Pointless from then on. */
  readonly uselessAt: Instant;
};
export type NotifyCustomersRequest = {
  readonly principal: Principal;
  readonly businessId: BusinessId;
  readonly operationId: OperationId;
  readonly messages: readonly CustomerMessage[];
};

const MOST_MESSAGES = 100;

/** The id of one message: the same operation writes it once, however often it is carried out. */
export const messageId = (operationId: OperationId, { appointmentId, conversationId }: CustomerMessage): string =>
  `notify|${operationId}|${appointmentId}|${conversationId}`;

/**
 * Writes messages of the business to people who are booked there; the outbox sends them. A repeat of the operation adds nothing. Fails with FORBIDDEN
 * (a customer, or another's column), NOT_FOUND (an appointment that is not here) and INVALID_INPUT (more than 100).
 */
export async function notifyCustomers(services: Services, request: NotifyCustomersRequest): Promise<void> {
  const { principal, businessId, operationId, messages } = request;
  assertBusiness(principal, businessId);
  if (messages.length === 0 || messages.length > MOST_MESSAGES)
    throw new DomainError('INVALID_INPUT', `messages: expected 1 to ${MOST_MESSAGES}, got ${messages.length}`, {
      path: 'messages',
    });
  const { store, clock } = services;
  const now = clock.now();
  const rows: NewMessage[] = [];
  for (const message of messages) {
    const { appointmentId, conversationId, text, uselessAt } = message;
    const appointment = await store.appointments.get(businessId, appointmentId);
    if (!appointment) throw new DomainError('NOT_FOUND', `appointment ${appointmentId}: not here`, { appointmentId });
    assertColumn(principal, appointment.providerId);
    rows.push({
      _id: messageId(operationId, message),
      businessId,
      to: { conversationId },
      notice: { text },
      dueAt: now,
      uselessAt,
      at: now,
    });
  }
  await store.messages.add(rows);
}
