import { describe, expect, it } from '@jest/globals';
import { claimsAWrite, GuardedStream, referencesIn } from '../../src/engine/claims-guard.ts';

describe('a sentence that says something was written', () => {
  it.each([
    'I have booked that for you.',
    'Great! You’re booked for Friday at 3.',
    'Your appointment is confirmed.',
    'Booked!',
    'All set, see you on Friday.',
    'You are all set.',
    'Done. Anything else?',
    '✅ Friday 15:00 with Maya',
    'I went ahead and put you down for 3.',
    'Your booking has been cancelled.',
    'Consider it done!',
    'Thanks. The appointment was moved to Monday.',
    'Tu cita está confirmada.',
    'Votre rendez-vous est réservé.',
    'Der Termin ist gebucht.',
    'Sua consulta foi marcada.',
    'Aapka appointment book ho gaya.',
    'आपका अपॉइंटमेंट बुक हो गया है।',
    'Your reference is ALM-ACDEF.',
  ])('is caught: “%s”', (text) => {
    expect(claimsAWrite(text, [])).toBe(true);
  });

  it.each([
    'Shall I get that booked for you?',
    'Nothing has been booked yet.',
    'It is not confirmed until you say yes.',
    'Once it is booked you get a calendar file.',
    'Friday at 3 is free with Maya.',
    'That afternoon is fully booked, but Thursday is free.',
    '3 o’clock is already taken.',
    'I can book, move or cancel for you.',
    'Would you like it moved to Monday?',
    'Which service would you like?',
    'No hay nada reservado.',
    'Soll ich das buchen?',
    'A deposit is due when the booking is confirmed.',
  ])('is no claim: “%s”', (text) => {
    expect(claimsAWrite(text, [])).toBe(false);
  });

  it('may cite a booking that a tool has named', () => {
    const known = referencesIn([{ data: { bookings: [{ reference: 'ALM-ACDEF' }] } }, 'ALM-34679']);
    expect(known).toEqual(['ALM-ACDEF', 'ALM-34679']);
    expect(claimsAWrite('That is ALM-ACDEF.', known)).toBe(false);
    expect(claimsAWrite('That is ALM-CCCCC.', known)).toBe(true);
  });
});

describe('a stream', () => {
  it('comes by whole sentences and falls silent at a claim', () => {
    const heard: string[] = [];
    const guard = new GuardedStream(
      (text) => heard.push(text),
      () => [],
    );
    const stream = guard.forRound();
    for (const piece of ['Hel', 'lo the', 're. I ha', 've bo', 'oked it', ' for you. Bye', '. More. ']) stream(piece);
    guard.forRound()('More of it. ');
    expect(heard).toEqual(['Hello there. ']);
  });

  it('does not let one round hide the next one’s claim', () => {
    const heard: string[] = [];
    const guard = new GuardedStream(
      (text) => heard.push(text),
      () => [],
    );
    guard.forRound()('slot 1 ');
    guard.forRound()('Done. Anything else? ');
    expect(heard).toEqual([]);
  });
});
