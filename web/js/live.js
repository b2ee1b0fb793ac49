// SPDX-License-Identifier: EUPL-1.2
// Keeps the parts with data-live up to date from a stream of server-sent events. The server sends the whole part as
// "message", and "hartslag" while nothing changes. After a minute of silence the page says how old its figures are, in
// the server's own words: the browser's clock and calendar are never used for what people read.
const silenceMs = 60_000;
const againMs = 10_000;

export function showLiveParts(replace) {
  for (const part of document.querySelectorAll("[data-live]")) listen(part, replace);
}

function listen(part, replace) {
  let heardAt = performance.now();
  let source;
  const heard = () => {
    heardAt = performance.now();
    showAge(part, false);
  };
  const connect = () => {
    source = new EventSource(part.dataset.live);
    source.addEventListener("message", async (event) => {
      await replace(part, event.data);
      heard();
    });
    source.addEventListener("hartslag", heard);
    source.addEventListener("opnieuw", () => {
      source.close(); // the server wants to see who we are again
      connect();
    });
  };
  connect();
  setInterval(() => {
    if (performance.now() - heardAt > silenceMs) showAge(part, true);
    if (source.readyState === EventSource.CLOSED) connect(); // refused: the browser itself does not try again
  }, againMs);
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => event.persisted && connect());
}

function showAge(part, isOld) {
  const notice = document.querySelector("[data-stale]");
  if (!notice) return;
  const words = part.querySelector("[data-as-of]")?.dataset.asOf;
  if (isOld && words) notice.querySelector("[data-stale-since]").textContent = words;
  notice.hidden = !isOld;
}
