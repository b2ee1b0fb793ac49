// SPDX-License-Identifier: EUPL-1.2
// What every page must pass. Each check gives a list of complaints, empty when all is well.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const firstVisitBytes = 80_000;
const nextVisitBytes = 15_000;

/// WCAG 2.0 to 2.2, A and AA, and best practices. The page must have been opened with bypassCSP, for axe itself.
export async function axe(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), axeTags);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `axe ${id}: ${node.target.join(" ")} ${node.failureSummary.split("\n")[1]?.trim()}`));
}

/// Nothing scrolls sideways, also with the spacing of WCAG 1.4.12.
export async function sideways(page) {
  const wide = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const past = [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > width + 1);
      return past.slice(0, 3).map((each) => `${each.tagName.toLowerCase()}.${each.className.baseVal ?? each.className}`);
    });
  const plain = await wide();
  await page.addStyleTag({ content: "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}" });
  const spaced = await wide();
  return [...plain.map((each) => `scrolls sideways: ${each}`), ...spaced.map((each) => `scrolls sideways with text spacing: ${each}`)];
}

/// WCAG 2.5.8: no target under 24 px, but for links inside a sentence and what is covered by a larger label.
export const targets = (page) =>
  page.evaluate(() => {
    const inSentence = (each) => each.matches("p a, li a, dd a, td a") && [...each.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const seen = [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")].filter((each) => each.checkVisibility() && !each.classList.contains("utrecht-skip-link"));
    return seen
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ each, box }) => box.width && (box.width < 24 || box.height < 24) && !inSentence(each))
      .map(({ each, box }) => `target of ${Math.round(box.width)}x${Math.round(box.height)}: ${each.textContent.trim() || each.name}`);
  });

/// The keyboard moves through the controls and shows where it is.
export async function keyboard(page) {
  const complaints = [];
  const controls = await page.evaluate(() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")].filter((each) => each.checkVisibility({ visibilityProperty: true })).length);
  for (let pressed = 0; pressed < controls; ++pressed) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return { name: document.activeElement.textContent.trim().slice(0, 40), body: document.activeElement === document.body, shown: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 };
    });
    if (focus.body) break;
    if (!focus.shown) complaints.push(`focus is not shown on: ${focus.name}`);
  }
  return complaints;
}

const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-inline-style": "error", "long-title": "off", "doctype-style": "off", "void-style": "off", "attribute-boolean-style": "off" } });
export async function markup(source) {
  const report = await validator.validateString(source);
  return report.results.flatMap(({ messages }) => messages.map((each) => `markup ${each.ruleId} at ${each.line}:${each.column}: ${each.message}`));
}

/// What a first visit and the next one send, compressed. `responses` is what the browser fetched.
export async function weight(responses) {
  const sent = [];
  for (const response of responses) {
    if (!response.ok()) continue;
    const bytes = await response.body().catch(() => Buffer.alloc(0));
    const isPage = /html/.test(response.headers()["content-type"] ?? "");
    sent.push({ size: /woff2/.test(response.url()) ? bytes.length : gzipSync(bytes, { level: 6 }).length, isPage });
  }
  const total = sent.reduce((sum, each) => sum + each.size, 0);
  const next = sent.filter((each) => each.isPage).reduce((sum, each) => sum + each.size, 0);
  return [
    ...(total > firstVisitBytes ? [`first visit sends ${total} bytes`] : []),
    ...(next > nextVisitBytes ? [`next visit sends ${next} bytes`] : []),
  ];
}

/// The wall: 1920x1080, nothing scrolls, no text under 36 px.
export const wall = (page) =>
  page.evaluate(() => {
    const small = [...document.querySelectorAll("main *")].filter((each) => {
      const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      return own && each.checkVisibility() && !each.closest(".vh") && !(each instanceof SVGElement) && parseFloat(getComputedStyle(each).fontSize) < 36;
    });
    const past = [...document.querySelectorAll("main *")].filter((each) => {
      const { right, bottom } = each.getBoundingClientRect();
      return right > 1921 || bottom > 1081;
    });
    return [...small.map((each) => `under 36 px: ${each.textContent.trim()}`), ...past.slice(0, 3).map((each) => `outside the wall: ${each.className.baseVal ?? each.className}`)];
  });

/// With the colours of the reader's own choice: each control keeps an edge, and no drawing is as light as its page.
/// The page must have been opened with forcedColors.
export const forcedColours = (page) =>
  page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const unseen = (colour) => colour === "none" || colour === canvas || /, 0\)$/.test(colour);
    const edged = (each) => {
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(each);
      return borderBottomStyle !== "none" && parseFloat(borderBottomWidth) > 0;
    };
    const controls = [...document.querySelectorAll(".utrecht-button, .utrecht-button-link, input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea")].filter((each) => each.checkVisibility());
    const drawn = [...document.querySelectorAll("svg[role=img]")].filter((each) => each.checkVisibility());
    const shapes = (each) => [...each.querySelectorAll("path, rect, circle, line, polygon")];
    return [
      ...controls.filter((each) => !edged(each)).map((each) => `no edge in forced colours: ${each.textContent.trim() || each.name}`),
      ...drawn
        .filter((each) => shapes(each).every((shape) => unseen(getComputedStyle(shape).fill) && unseen(getComputedStyle(shape).stroke)))
        .map((each) => `not to be seen in forced colours: ${each.getAttribute("aria-label") ?? each.textContent.trim()}`),
    ];
  });
