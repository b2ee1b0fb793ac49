// SPDX-License-Identifier: EUPL-1.2
// Comes in as somebody of the demo city, by the list on the sign-in page. For run.mjs --steps: as OPMAAT_PERSON.
export async function signInAs(page, base, name) {
  await page.goto(`${base}/inloggen`);
  const button = page.getByRole("button", { name, exact: true, includeHidden: true });
  if (!(await button.isVisible())) await page.locator("details", { has: button }).locator("summary").click();
  await button.click();
  await page.waitForURL((url) => !url.pathname.startsWith("/inloggen"));
}

export async function signIn(page, base) {
  if (process.env.OPMAAT_PERSON) await signInAs(page, base, process.env.OPMAAT_PERSON);
}
