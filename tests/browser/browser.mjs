// SPDX-License-Identifier: EUPL-1.2
// Chromium as Debian packs it, without talking to anybody but the pages under test.
import { chromium } from "playwright-core";

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

/// A page of this width; complaints gather what the browser says about the security policy and about faults in script.
export async function pageOf(browser, { width = 1440, height = 900, complaints = [], ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => /Content Security Policy|Refused to/i.test(message.text()) && complaints.push(`policy: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  return page;
}
