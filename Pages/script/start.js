// State, address, and what people do.

/** Counts the questions asked: an answer to an earlier one is dropped. */
let generation = 0;
let about = { events: 0, documents: 0, span: null };

function failed(error) {
  if (error.name === "AbortError") return;
  $("fault").textContent = error.message === "Failed to fetch" ? "The server doesn’t answer: is timeline serve still running?" : error.message;
  $("fault").hidden = false;
}

function remember() {
  const parts = new URLSearchParams();
  for (const key of ["q", "from", "to"]) if (state[key]) parts.set(key, state[key]);
  if (state.lanes !== "actor") parts.set("lanes", state.lanes);
  for (const facet of FACETS) for (const value of state[facet]) parts.append(facet, value);
  if (state.view) parts.set("view", state.view.map((day) => day.toFixed(1)).join(","));
  if (state.event != null) parts.set("event", state.event);
  const fragment = parts.toString();
  if (fragment !== location.hash.slice(1)) history.replaceState(null, "", fragment ? "#" + fragment : location.pathname);
}

function recall() {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const key of ["q", "from", "to"]) state[key] = parts.get(key) ?? "";
  state.lanes = ["actor", "type", "place"].includes(parts.get("lanes")) ? parts.get("lanes") : "actor";
  for (const facet of FACETS) state[facet] = parts.getAll(facet);
  const view = parts.get("view")?.split(",").map(Number);
  state.view = view?.length === 2 && view.every(Number.isFinite) && view[0] < view[1] ? view : null;
  for (const key of ["q", "from", "to", "lanes"]) form.elements[key].value = state[key];
  const id = Number(parts.get("event"));
  return refresh().then(() => { if (parts.has("event") && Number.isSafeInteger(id) && id !== state.event) return open(id); });
}

/** Asks everything anew: list, counts, picture, each shown when it comes. */
async function refresh() {
  const turn = ++generation;
  source.filter();
  $("fault").hidden = true;
  showChosen();
  const isStill = (show) => (answer) => { if (turn === generation) return show(answer); };
  document.body.setAttribute("aria-busy", "true");
  await Promise.all([
    source.list(0, PAGE).then(isStill((events) => showEvents(events, 0))),
    source.activity().then(isStill((answer) => { days = answer.days; summarise(answer.events); return draw(); })),
    source.facets().then(isStill(showFacets)),
  ]).catch((error) => { if (turn === generation) failed(error); });
  if (turn !== generation) return;
  document.body.removeAttribute("aria-busy");
  remember();
}

function summarise(events) {
  $("summary").textContent = events === about.events
    ? `${counted(about.events, "event")} told by ${counted(about.documents, "source")}${about.span ? `, ${printed(about.span)}` : ""}.`
    : `${counted(events, "event")} of ${about.events.toLocaleString("en")} fulfil${events === 1 ? "s" : ""} the filters.`;
}

let typing = null;
form.addEventListener("input", (input) => {
  const { name, value, checked, type } = input.target;
  if (type === "checkbox") state[name] = checked ? [...state[name], value] : state[name].filter((one) => one !== value);
  else state[name] = value;
  if (name === "from" || name === "to") input.target.setAttribute("aria-invalid", String(value !== "" && parseDay(value) == null));
  if (name === "lanes") { changedView(); return; }
  state.view = null;
  // Who types asks once, when done.
  clearTimeout(typing);
  if (source.isLive && type !== "checkbox") typing = setTimeout(refresh, 180); else refresh();
});
form.addEventListener("reset", () => { history.replaceState(null, "", location.pathname); closePanel(); setTimeout(recall); });
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", (key) => {
  if (key.key !== "Escape") return;
  const menu = form.querySelector(".facets details[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); } else closePanel();
});
window.addEventListener("hashchange", () => { if (new URLSearchParams(location.hash.slice(1)).has("token")) location.reload(); else recall(); });

source.about().then((answer) => {
  about = answer;
  $("corrections").hidden = !source.isLive;
  return recall();
}).catch(failed);
