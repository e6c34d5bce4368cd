/** Zero-based index of the option chosen among `count`. */
export function readChoice(text: string, count: number): number | undefined {
  return text && count ? undefined : undefined;
}
