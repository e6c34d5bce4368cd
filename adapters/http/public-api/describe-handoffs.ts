import {
  answer,
  businessIn,
  changeOperation,
  conversationIn,
  listOf,
  objectOf,
  readOperation,
  schemaOf,
} from './describe-parts.ts';
import { emptyBody, sayBody } from './requests.ts';

const tag = 'handoffs';
const done = answer('Done', objectOf({ done: { type: 'boolean' } }));

export const handoffPaths = {
  '/api/v1/businesses/{id}/handoffs': {
    get: readOperation(tag, {
      summary: 'Customers who wait for a person, or talk with one; longest waiting first',
      description:
        'For the people of the business. The bot is silent in these conversations. Fails with FORBIDDEN for a customer.',
      parameters: [businessIn()],
      answers: { 200: answer('With what must be known to take over', objectOf({ handoffs: listOf(schemaOf('Handoff')) })) },
    }),
  },
  '/api/v1/businesses/{id}/handoffs/{conversation}': {
    get: readOperation(tag, {
      summary: 'One of them, with its last lines',
      parameters: [businessIn(), conversationIn],
      answers: { 200: answer('As the customer saw it', schemaOf('HandoffTalk')) },
    }),
  },
  '/api/v1/businesses/{id}/handoffs/{conversation}/messages': {
    post: changeOperation(tag, {
      summary: 'Says something to the customer, in their chat',
      description: 'Plain text, 1 to 2,000 characters, under the name of who says it. Fails with INVALID_INPUT and NOT_FOUND.',
      parameters: [businessIn(), conversationIn],
      key: 'answer-0001',
      body: sayBody,
      example: { text: 'Your coat is here, at the front desk.' },
      answers: { 200: done },
    }),
  },
  '/api/v1/businesses/{id}/handoffs/{conversation}/hand-back': {
    post: changeOperation(tag, {
      summary: 'Gives the conversation back to the bot',
      description: 'One that is back already stays so. Fails with NOT_FOUND.',
      parameters: [businessIn(), conversationIn],
      key: 'handback-0001',
      body: emptyBody,
      example: {},
      answers: { 200: done },
    }),
  },
};
