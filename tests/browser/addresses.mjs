// SPDX-License-Identifier: EUPL-1.2
// Every page that somebody can reach by links from the first one: one of each kind.
const notPages = /^\/(assets|api|uitloggen)|\.(csv|json)$|\/stroom/;

// What stands behind these is a code.
const withCode = /\/(medewerkers|processen|afdelingen|openingstijden|sluitingsdag|andere-tijden|week|gelijkgestelde-dagen|eenheden|teams|deelnemers|vervangers|wat-zien-wij)\/[^/]+/g;

/// Two addresses of the same kind differ in a kenmerk, an identity, a code, a day or a choice.
export function kindOf({ pathname, searchParams }) {
  const path = pathname
    .replace(/V-\d{4}-\d+/, "{kenmerk}")
    .replace(/(?<=\/wand\/)(?!intrekken)[^/]+/, "{sleutel}")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}")
    .replace("/medewerkers/wat-zien-wij", "/wat-zien-wij")
    .replace(withCode, "/$1/{code}");
  return path + (searchParams.has("op") ? "?op" : "");
}

function linksIn(markup, base) {
  const links = [...markup.matchAll(/ href="([^"#]+)/g)].map(([, href]) => new URL(href.replaceAll("&amp;", "&"), base));
  return links.filter((each) => each.origin === base && !notPages.test(each.pathname) && !each.searchParams.has("taal"));
}

/// Paths with their choices, in the order in which they are found. `request` carries the session.
export async function addresses(request, base, starts) {
  const found = new Map();
  const waiting = starts.map((each) => new URL(each, base));
  while (waiting.length) {
    const address = waiting.shift();
    if (found.has(kindOf(address))) continue;
    const answer = await request.get(address.href);
    const isPage = /html/.test(answer.headers()["content-type"] ?? "");
    found.set(kindOf(address), isPage ? address.pathname + address.search : null);
    if (isPage) waiting.push(...linksIn(await answer.text(), base));
  }
  return [...found.values()].filter((each) => each);
}
