/** Style sheets come into the bundle as minified text. */
declare module '*.css' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler gives text files as their default export
  export default text;
}
