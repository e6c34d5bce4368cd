/** Text for HTML: everything that could open a tag, an attribute or an entity is escaped. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** A page in the site's clothes; `body` is trusted HTML. The stylesheet comes from the site mount and the page reads well without it. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body class="plain">
<header class="top"><a class="brand" href="/"><img src="/assets/icon.svg" alt="" width="28" height="28">Almanac</a>
<nav aria-label="Main"><a href="/">Home</a><a href="/api/docs">API</a><a href="/dashboard">For owners</a></nav></header>
<main class="text">${body}</main>
</body>
</html>`;

export const notFoundPage = (): string =>
  page(
    'Not found · Almanac',
    '<h1>There is nothing here</h1><p>The page may have moved, or the link is incomplete. <a href="/">Go to the start page</a>.</p>',
  );
