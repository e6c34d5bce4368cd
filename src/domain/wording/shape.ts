/** What English says in every area; the keys and parameters of all languages follow from it. */
import type { english } from './en/catalogue.ts';

type English = typeof english;
type Area = keyof English;

/** A catalogue in another language: every area and every sentence, no more and no fewer. */
export type Catalogue = { readonly [A in Area]: { readonly [K in keyof English[A]]: string } };

/** One area in another language, to be complete against: `export const engine: Worded<'engine'> = { … }`. */
export type Worded<A extends Area> = Catalogue[A];

/** `days_one` and `days_other` are two forms of the one sentence `days`, chosen by its `count`. */
type Base<K> = K extends `${infer Name}_one` | `${infer Name}_other` ? Name : K;
type Sentences = { readonly [A in Area]: `${A & string}.${Base<keyof English[A]> & string}` }[Area];

/** Everything that can be said: `area.sentence`. */
export type WordingKey = Sentences;

type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;
type TextOf<K> = K extends `${infer A}.${infer S}`
  ? A extends Area
    ? S extends keyof English[A]
      ? English[A][S]
      : English[A][`${S}_one` & keyof English[A]] | English[A][`${S}_other` & keyof English[A]]
    : never
  : never;
type CountOf<K> = K extends `${infer A}.${infer S}`
  ? A extends Area
    ? S extends keyof English[A]
      ? never
      : 'count'
    : never
  : never;

/** The parameters of a sentence: its `{{names}}`, and `count` where it has a plural. */
export type ParametersOf<K extends WordingKey> = {
  readonly [N in Names<TextOf<K>> | CountOf<K>]: N extends 'count' ? number : string | number;
};
