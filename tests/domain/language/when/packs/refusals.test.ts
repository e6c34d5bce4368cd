import { expect, test } from '@jest/globals';
import { NO_HOURS, at } from '../support.ts';

const day = (text: string, language: string): string | undefined => at(text, { ...NO_HOURS, language }).day?.from;

test.each([
  ['fr', 'vendredi ne me convient pas'],
  ['es', 'el viernes no me va bien'],
  ['de', 'ich kann am Freitag nicht'],
  ['pt', 'sexta não posso'],
  ['hi', 'शुक्रवार को नहीं'],
])('a refused day is never the one that is wanted (%s)', (language, text) => {
  expect(day(text, language)).toBeUndefined();
});

test.each([
  ['fr', 'pas vendredi, samedi'],
  ['es', 'el viernes no, el sábado'],
  ['de', 'nicht Freitag, Samstag'],
  ['pt', 'sexta não, sábado'],
])('the day behind the refused one is wanted (%s)', (language, text) => {
  expect(day(text, language)).toBe('2026-11-28');
});

test.each([
  ['es', 'calle Mayor 15 el lunes'],
  ['fr', '15 rue Victor Hugo lundi'],
  ['de', 'Hauptstraße 15 am Montag'],
])('the number of a house is no hour (%s)', (language, text) => {
  const reading = at(text, { ...NO_HOURS, language });
  expect([reading.day?.from, reading.time]).toEqual(['2026-11-30', undefined]);
});

test.each([
  ['es', 'cambiar mi cita del lunes al miércoles'],
  ['fr', 'déplacer mon rendez-vous de lundi à mercredi'],
  ['de', 'meinen Termin verschieben von Montag auf Mittwoch'],
  ['pt', 'mudar de segunda para quarta'],
])('what is moved has an old and a new day (%s)', (language, text) => {
  const reading = at(text, { ...NO_HOURS, language });
  expect([reading.previous?.day?.from, reading.day?.from]).toEqual(['2026-11-30', '2026-12-02']);
});
