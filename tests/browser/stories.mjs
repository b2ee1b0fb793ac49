// SPDX-License-Identifier: EUPL-1.2
// What people do with the real product in a real browser: the everyday story without script, by keyboard, on paper, and
// on a board that keeps up with what others do.
// usage: node stories.mjs BINARY
import { launch, pageOf } from "./browser.mjs";
import { openHouse } from "./house.mjs";
import { signInAs } from "./sign_in.mjs";

const changeMs = 2000;
const silenceMs = 75_000;
const house = await openHouse(process.argv[2]);
const browser = await launch();
let failed = 0;

async function person(name, options) {
  const page = await pageOf(browser, options);
  await signInAs(page, house.address, name);
  return page;
}

function expect(holds, complaint) {
  if (!holds) throw new Error(complaint);
}

async function story(sentence, play) {
  const complaints = [];
  try {
    await play(complaints);
  } catch (fault) {
    complaints.push(fault.message.split("\n")[0]);
  }
  console.log(`${complaints.length ? "FOUT" : "goed"}  ${sentence}`);
  for (const each of complaints) console.log(`      ${each}`);
  failed += complaints.length;
}

async function send(page, path) {
  await page.locator("main form").last().locator("button").last().click();
  await page.waitForURL(path);
}

async function choose(page, name, part) {
  const value = await page.locator(`select[name=${name}] option`, { hasText: part }).first().getAttribute("value");
  await page.locator(`select[name=${name}]`).selectOption(value);
}

const question = /\/vragen\/V-\d{4}-\d+(\?.*)?$/;

// Gives the address of the new question.
async function register(page, subject) {
  await page.goto(`${house.address}/vragen/nieuw`);
  await choose(page, "proces", "Melding openbare ruimte");
  await page.locator("[name=onderwerp]").fill(subject);
  await page.locator("[name=tekst]").fill("Hij ligt over het fietspad.");
  await send(page, question);
  return page.url().split("?")[0];
}

await story("a question is registered, divided and answered without script", async (complaints) => {
  const bare = { javaScriptEnabled: false, complaints };
  const agent = await person("Cees van den Test", bare);
  const address = await register(agent, "Paal omgewaaid bij de haven");
  const coordinator = await person("Fatima Voorbeeld", bare);
  await coordinator.goto(`${address}/verdeel`);
  await choose(coordinator, "eigenaar", "Tegelproef");
  await send(coordinator, question);
  const official = await person("Veerle Tegelproef", bare);
  await official.goto(`${house.address}/mijn-werk`);
  await official.getByRole("link", { name: "Paal omgewaaid bij de haven" }).first().click();
  await official.goto(`${address}/antwoord`);
  await official.locator("[name=antwoord]").fill("De paal staat weer recht.");
  await send(official, question);
  await agent.goto(address);
  expect((await agent.locator("main").textContent()).includes("De paal staat weer recht."), "the answer is not on the page");
  for (const page of [agent, coordinator, official]) await page.context().close();
});

await story("an administrator makes a team and lets it take part in a cluster, without script", async (complaints) => {
  const page = await person("Marit Beheerproef", { javaScriptEnabled: false, complaints });
  await page.goto(`${house.address}/beheer/afdelingen`);
  await page.getByRole("link", { name: "Nieuwe afdeling, team of cluster" }).click();
  await choose(page, "soort", "Team");
  await page.locator("[name=code]").fill("bomen-en-paden");
  await page.locator("[name=naam]").fill("Bomen en paden");
  await choose(page, "bovenliggend", "Afval en reiniging");
  await send(page, "**/beheer/afdelingen/bomen-en-paden");
  await page.goto(`${house.address}/beheer/afdelingen/initiatieven/deelnemers`);
  await choose(page, "eenheid", "Bomen en paden");
  await page.locator("[name=einddag]").fill("2000-01-01");
  await page.locator("main form").last().locator("button").last().click();
  expect((await page.locator("main").textContent()).includes("De einddag ligt niet na de eerste dag."), "no refusal");
  await page.locator("[name=einddag]").fill("");
  await send(page, "**/beheer/afdelingen/initiatieven");
  const participants = page.locator("section, div").filter({ has: page.getByRole("heading", { name: "Deelnemers" }) }).last();
  expect((await participants.textContent()).includes("Bomen en paden, vanaf"), "the team does not take part");
  await page.context().close();
});

await story("a form that is refused keeps what was typed and points at the field", async (complaints) => {
  const page = await person("Cees van den Test", { complaints });
  await page.goto(`${house.address}/vragen/nieuw`);
  await page.locator("[name=tekst]").fill("Hier stond al iets.");
  await page.locator("main form").last().locator("button").last().click();
  await page.locator("[aria-invalid=true]").first().waitFor();
  expect((await page.locator("[name=tekst]").inputValue()) === "Hier stond al iets.", "what was typed is lost");
  await page.context().close();
});

// The names of what the keyboard comes to, one after another.
async function tabOrder(page, presses) {
  const names = [];
  for (let pressed = 0; pressed < presses; ++pressed) {
    await page.keyboard.press("Tab");
    names.push(await page.evaluate(() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()));
  }
  return names;
}

const inOrder = (names, wanted) => {
  let from = 0;
  for (const each of wanted) {
    const at = names.findIndex((name, index) => index >= from && name.includes(each));
    expect(at >= 0, `the keyboard does not come to "${each}" in its turn: ${names.join(" | ")}`);
    from = at + 1;
  }
};

await story("the keyboard goes from the menu by the choices of the board to the worst question", async (complaints) => {
  const page = await person("Aart Proefman", { complaints });
  await page.goto(`${house.address}/regiebord`);
  inOrder(await tabOrder(page, 16), ["Regiebord", "Mijn werk", "Vragen", "Kanaal", "Afdeling", "Toon", "Vergoeding voor een bril"]);
  await page.context().close();
});

await story("on paper a question shows its clocks and not the menu", async (complaints) => {
  const page = await person("Aart Proefman", { complaints });
  await page.goto(`${house.address}/regiebord`);
  await page.getByRole("link", { name: /Gat in het wegdek/ }).first().click();
  await page.waitForURL(question);
  await page.emulateMedia({ media: "print" });
  expect(!(await page.getByRole("link", { name: "Mijn werk" }).isVisible()), "the menu is on the paper");
  expect(await page.getByText("werkdagen te laat").first().isVisible(), "the clock is not on the paper");
  await page.context().close();
});

const waiting = (page) => page.locator("main").getByText(/In totaal wachten \d+ vragen/).first().textContent();

await story("an open board shows within two seconds what somebody else did, in its turn", async (complaints) => {
  const board = await person("Aart Proefman", { complaints });
  const listening = board.waitForRequest((request) => request.url().includes("/stroom"));
  await board.goto(`${house.address}/regiebord`);
  await listening;
  const before = await waiting(board);
  const agent = await person("Cees van den Test", { complaints });
  await register(agent, "Nieuw op het bord");
  const from = performance.now();
  await board.waitForFunction((words) => !document.querySelector("main").textContent.includes(words.match(/In totaal wachten \d+/)[0]), before, { timeout: 15_000 });
  const took = Math.round(performance.now() - from);
  if (took > changeMs) complaints.push(`the change came after ${took} ms`);
  for (const page of [board, agent]) await page.context().close();
});

await story("a board that hears nothing any more says how old it is", async (complaints) => {
  const page = await person("Aart Proefman", { complaints });
  await page.clock.install();
  await page.route("**/stroom*", (route) => route.abort());
  await page.goto(`${house.address}/regiebord`);
  expect(!(await page.locator("[data-stale]").isVisible()), "the notice is there before any silence");
  await page.clock.runFor(silenceMs);
  expect(await page.locator("[data-stale]").isVisible(), "no notice after 75 seconds of silence");
  await page.context().close();
});

await browser.close();
await house.close();
process.exit(failed ? 1 : 0);
