const panel = $("detail");
/** What had the focus before the panel opened. */
let returnTo = null;

async function open(id, from) {
  const event = await source.event(id).catch(failed);
  if (!event) return;
  if (from) returnTo = from;
  showPanel(detail(event));
  state.event = event.id;
  marked();
}

function showPanel(nodes) {
  panel.replaceChildren(make("button", { type: "button", class: "close", "aria-label": "Close", onclick: closePanel }, "×"), ...nodes);
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.querySelector("h2").focus();
}

function closePanel() {
  if (panel.hidden) return;
  const id = state.event;
  state.event = null;
  panel.hidden = true;
  panel.replaceChildren();
  (returnTo?.isConnected ? returnTo : itemButton(id) ?? $("list-heading")).focus();
  returnTo = null;
  marked();
}

/** Shows which event is open, in the address, the list and the picture. */
function marked() {
  remember();
  for (const button of document.querySelectorAll("#events button[data-id]")) {
    if (Number(button.dataset.id) === state.event) button.setAttribute("aria-current", "true"); else button.removeAttribute("aria-current");
  }
  changedView();
}

/** Opens the event before or after in the list; the list grows where it ends. */
async function step(id, by) {
  const at = listed.findIndex((event) => event.id === id) + by;
  if (at >= listed.length) await showMore();
  if (listed[at]) open(listed[at].id);
}

function detail(event) {
  const facts = [["When", make("span", {}, printed(event.date), event.edtf ? make("span", { class: "edtf" }, ` ${event.edtf}`) : null, event.how ? make("div", { class: "how" }, reasoned(event.how)) : null)], ["What", [event.type, event.mode, event.phase && `its ${event.phase}`].filter(Boolean).join(", ")]];
  if (event.status !== "occurred") facts.push(["How sure", event.status]);
  for (const [role, name] of [["initiator", "By"], ["target", "Against"], ["participant", "With"]]) {
    const actors = event.actors.filter((actor) => actor.role === role).map((actor) => actor.name + (actor.within.length ? ` (within ${actor.within.join(", ")})` : ""));
    if (actors.length) facts.push([name, actors.join("; ")]);
  }
  if (event.places.length) facts.push(["Where", event.places.map((place) => place.name).join("; ")]);
  if (event.reason) facts.push(["Joined by", event.reason]);
  const at = listed.findIndex((one) => one.id === event.id);
  const isLast = at < 0 || (at === listed.length - 1 && $("more").hidden);
  return [
    make("div", { class: "nav" },
      make("button", { type: "button", disabled: at < 1, onclick: () => step(event.id, -1) }, "← Before"),
      make("button", { type: "button", disabled: isLast, onclick: () => step(event.id, 1) }, "After →")),
    make("p", { class: `kicker ${family(event)}` }, event.type),
    make("h2", { id: "detail-heading", tabindex: "-1" }, event.title),
    make("dl", {}, ...facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
    ...quantities(event),
    make("h3", {}, `${counted(event.mentions.length, "mention")} in ${counted(event.documents, "source")}`),
    ...event.mentions.map(mentionOf),
    ...(source.isLive ? correctionsOf(event) : []),
  ];
}

/** What was counted, the numbers of different sources side by side. */
function quantities(event) {
  if (event.quantities.length === 0) return [];
  const rows = event.quantities.flatMap(([of, numbers]) => numbers.map(([value, sources], index) => make("tr", {},
    index === 0 ? make("th", { scope: "rowgroup", rowspan: numbers.length }, of) : null,
    make("td", { class: "number" }, value.toLocaleString("en")), make("td", {}, sources.join("; ")))));
  const differ = event.quantities.some(([, numbers]) => numbers.length > 1);
  return [make("h3", {}, differ ? "How many: the sources differ" : "How many"), make("table", {}, make("tbody", {}, ...rows))];
}

function mentionOf(told) {
  const from = told.document;
  const titles = { date: "the date’s words", trigger: "the words that tell the event" };
  const words = told.sentence.map(([kind, text]) => (kind ? make("mark", { class: kind === "date" ? "when" : null, title: titles[kind] }, text) : text));
  const name = [from.publisher, from.title].filter(Boolean).join(", ") || from.uri;
  const link = /^https?:\/\//i.test(from.uri) ? make("a", { href: from.uri, rel: "noopener noreferrer external" }, name) : name;
  return make("div", { class: "mention" },
    make("blockquote", {}, "“", ...words, "”"),
    make("p", { class: "meta" }, link, from.published ? `, ${from.published}` : ", undated", from.basis && from.basis !== "stated" ? ` (${from.basis})` : "",
      ...(source.isLive ? [" · ", make("a", { href: `/documents/${from.id}` }, "read the article")] : [])),
    told.says.length ? make("p", { class: "meta" }, `Says: ${told.says.join(", ")}`) : null,
    make("p", { class: "meta" }, `When: ${reasoned(told.when)}`),
    told.status === "occurred" ? null : make("p", { class: "meta" }, `Here: ${told.status}`));
}
