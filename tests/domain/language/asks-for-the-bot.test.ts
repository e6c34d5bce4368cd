import { describe, expect, it } from '@jest/globals';
import { asksForTheBot } from '../../../src/domain/language/asks-for-the-bot.ts';

describe('asking for the bot again', () => {
  it.each([
    'Back to the assistant',
    'ok, back to the bot please',
    'can I talk to the assistant again',
    'never mind, go back to the bot',
    'I’d rather talk to the robot',
    'switch back to the automatic assistant',
    'get me the bot',
    'use the bot',
    'quiero volver al asistente',
    'revenir à l’assistant',
    'zurück zum Assistenten bitte',
    'ich möchte wieder mit dem Bot',
    'voltar ao assistente',
    'bot se baat',
    'सहायक पर वापस',
  ])('is heard in “%s”', (text) => {
    expect(asksForTheBot(text)).toBe(true);
  });

  it.each([
    'is this a bot?',
    'I do not want the bot',
    'the assistant told me Friday',
    'your shop assistant was rude',
    'hello?',
    'hablar con una persona',
    'mit einem Menschen sprechen',
    'yes please',
    'I am back from holiday on Monday',
    'I told the bot already, I need 3 o’clock',
  ])('is not heard in “%s”', (text) => {
    expect(asksForTheBot(text)).toBe(false);
  });
});
