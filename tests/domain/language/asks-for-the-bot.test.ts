import { expect, it } from '@jest/globals';
import { asksForTheBot } from '../../../src/domain/language/asks-for-the-bot.ts';

it.each([
  'ok, back to the assistant please',
  'quiero volver al asistente',
  'revenir à l’assistant',
  'zurück zum Assistenten bitte',
  'ich möchte wieder mit dem Bot',
  'voltar ao assistente',
  'bot se baat',
  'सहायक पर वापस',
])('“%s” asks for the bot', (text) => {
  expect(asksForTheBot(text)).toBe(true);
});

it.each(['my assistant will come', 'hablar con una persona', 'mit einem Menschen sprechen', 'ok'])('“%s” does not', (text) => {
  expect(asksForTheBot(text)).toBe(false);
});
