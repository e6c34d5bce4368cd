/** HTML that is safe to send: made by the `html` tag only, which escapes every value that is not HTML itself. */
export type Html = { readonly markup: string };
type Value = Html | string | number | readonly Html[];

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

function markupOf(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  return 'markup' in value ? value.markup : value.map((one) => one.markup).join('');
}

/** @example html`<b>${'<i>'}</b>`.markup //=> '<b>&#60;i&#62;</b>' */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.map((part, index) => part + (index < values.length ? markupOf(values[index] ?? '') : '')).join(''),
});
