/** The events of the list, as far as they were asked for. */
let listed = [];
const PAGE = 60;

function listItem(event) {
  return make("li", { class: "item" },
    make("time", {}, printed(event.date)),
    make("span", { class: "head" },
      make("button", { type: "button", "data-id": event.id, "aria-current": event.id === state.event ? "true" : null }, event.title),
      event.status === "occurred" ? null : make("span", { class: "status" }, event.status)),
    make("span", { class: "kind" }, make("span", { class: `swatch ${family(event)}`, "aria-hidden": "true" }), `${event.type}, ${counted(event.documents, "source")}`));
}

function monthOf(event) {
  if (first(event) == null) return "Undated";
  const c = civil(first(event));
  return `${MONTHS[c.month - 1]} ${yearName(c.year)}`;
}

/** Shows events behind those that are there, a heading for each month. */
function showEvents(events, offset) {
  const box = $("events");
  if (offset === 0) [listed, box.dataset.month] = [[], ""];
  const nodes = [];
  let month = box.dataset.month;
  for (const event of events) {
    if (monthOf(event) !== month) nodes.push(make("li", { class: "month" }, make("h3", {}, (month = monthOf(event)))));
    nodes.push(listItem(event));
  }
  box.dataset.month = month;
  listed = [...listed, ...events];
  if (listed.length === 0) nodes.push(make("li", { class: "empty" }, "No event fulfils that."));
  if (offset === 0) box.replaceChildren(...nodes); else box.append(...nodes);
  $("more").hidden = events.length < PAGE;
}

async function showMore() {
  const [turn, offset] = [generation, listed.length];
  const events = await source.list(offset, PAGE);
  if (turn === generation && offset === listed.length) showEvents(events, offset);
}

const itemButton = (id) => document.querySelector(`#events button[data-id="${id}"]`);
$("more").addEventListener("click", async () => {
  const at = listed.length;
  await showMore();
  if (listed[at]) itemButton(listed[at].id)?.focus();
});
$("events").addEventListener("click", (click) => { const button = click.target.closest("button[data-id]"); if (button) open(Number(button.dataset.id), button); });
