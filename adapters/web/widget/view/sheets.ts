import cards from '../styles/cards.css';
import chat from '../styles/chat.css';
import frame from '../styles/frame.css';

let built: CSSStyleSheet[] | undefined;

/** Constructed style sheets, shared by all chats of a page: a strict Content-Security-Policy of the host page does not mind them. */
export function sheets(): CSSStyleSheet[] {
  built ??= [frame, chat, cards].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return built;
}
