const NAMES = ['', '', 'zwanziger', '', '', 'fünfziger', 'sechziger', 'siebziger', 'achtziger', 'neunziger'];

/** "die 80er", "in den neunziger Jahren", "in den 2030ern". */
const linesOf = (figure: number, start: number): string => {
  const figures = [`${figure}er jahre`, `${figure}er jahren`, `${figure}ern`, `${figure}er`];
  const name = figure < 100 ? NAMES[figure / 10] : '';
  const named = name === undefined || name === '' ? [] : [`${name} jahre`, `${name} jahren`, `${name}n`];
  return `${[...figures, ...named].join(' | ')} = the ${start}s`;
};
const TWENTIETH = [50, 60, 70, 80, 90].map((figure) => linesOf(figure, 1900 + figure));
const WHOLE = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020, 2030, 2040].map((year) => linesOf(year, year));

export const DECADES = [...TWENTIETH, ...WHOLE].join('\n');
