"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const all = data.events;
  const byId = new Map(all.map((event) => [event.id, event]));
  const $ = (id) => document.getElementById(id);
  const form = $("filters");
  const FAMILIES = {
    assault: "force", coerce: "force",
    protest: "pressure", accuse: "pressure", reject: "pressure", threaten: "pressure", sanction: "pressure", mobilize: "pressure", request: "pressure",
    agree: "accord", support: "accord", concede: "accord", cooperate: "accord", aid: "accord", retreat: "accord",
    consult: "talk", incident: "mishap",
  };
  const FACETS = {
    actor: (event) => event.actors.map((actor) => actor.name),
    type: (event) => [event.type],
    place: (event) => event.places.map((place) => place.name),
    source: (event) => (event.sources ??= [...new Set(event.mentions.map((mention) => source(mention)))]),
    status: (event) => [event.status],
  };
  /** What the page shows; the fragment of its address holds the same. */
  const state = { q: "", from: "", to: "", lanes: "actor", actor: [], type: [], place: [], source: [], status: [], event: null, view: null };
  let shown = [];
  let listed = 0;

  // MARK: Days: integers since 1970-01-01, proleptic Gregorian, as in the file.

  function civil(number) {
    const z = number + 719468;
    const era = Math.floor(z / 146097);
    const doe = z - era * 146097;
    const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
    const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const mp = Math.floor((5 * doy + 2) / 153);
    const month = mp < 10 ? mp + 3 : mp - 9;
    return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
  }

  function number(year, month, day) {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yoe = y - era * 400;
    const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
  }

  /** The first or last day of `2015`, `2015-09` or `2015-09-30`; null for anything else. */
  function parseDay(text, last) {
    const match = /^\s*(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text);
    if (!match) return null;
    const year = Number(match[1]);
    if (match[3]) return number(year, Number(match[2]), Number(match[3]));
    if (match[2]) return last ? number(year + (match[2] === "12" ? 1 : 0), match[2] === "12" ? 1 : Number(match[2]) + 1, 1) - 1 : number(year, Number(match[2]), 1);
    return last ? number(year, 12, 31) : number(year, 1, 1);
  }

  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const yearName = (year) => (year > 0 ? String(year) : 1 - year + " BC");
  const first = (event) => event.earliest ?? event.latest;
  const last = (event) => event.latest ?? event.earliest;

  // MARK: Making elements. Text of articles only ever becomes text nodes.

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (value === false || value == null) continue;
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child != null));
    return element;
  }

  function drawn(name, attributes, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) if (value != null) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  const source = (mention) => {
    const document = data.documents[mention.document];
    return document.publisher ?? document.title ?? document.uri;
  };

  // MARK: Filtering

  function haystack(event) {
    event.words ??= [event.title, ...event.actors.map((actor) => actor.name), ...event.mentions.map((mention) => mention.sentence.map((piece) => piece[1]).join(""))].join("\n").toLowerCase();
    return event.words;
  }

  /** Whether an event fulfils every filter but one. */
  function fulfils(event, words, from, to, besides) {
    if (from != null && (event.latest ?? Infinity) < from) return false;
    if (to != null && (event.earliest ?? -Infinity) > to) return false;
    if ((from != null || to != null) && first(event) == null) return false;
    for (const facet of Object.keys(FACETS)) {
      if (facet === besides || state[facet].length === 0) continue;
      const values = FACETS[facet](event);
      // Several actors: all of them; of other facets one is enough.
      const wanted = state[facet];
      const within = facet === "actor" ? event.actors.flatMap((actor) => [actor.name, ...actor.within]) : values;
      if (facet === "actor" ? !wanted.every((name) => within.includes(name)) : !wanted.some((name) => values.includes(name))) return false;
    }
    return words.every((word) => haystack(event).includes(word));
  }

  function filter() {
    const words = state.q.toLowerCase().match(/"[^"]+"|\S+/g)?.map((word) => word.replaceAll('"', "")).filter(Boolean) ?? [];
    const [from, to] = [parseDay(state.from, false), parseDay(state.to, true)];
    shown = all.filter((event) => fulfils(event, words, from, to, null));
    for (const facet of Object.keys(FACETS)) {
      const counts = new Map();
      for (const event of all) if (fulfils(event, words, from, to, facet === "actor" ? null : facet)) for (const value of FACETS[facet](event)) counts.set(value, (counts.get(value) ?? 0) + 1);
      options(facet, counts);
    }
  }

  /** Fills a facet's list: what is chosen first, then what most events have. */
  function options(facet, counts) {
    const details = form.querySelector(`details[data-facet="${facet}"]`);
    const chosen = state[facet];
    const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 60);
    for (const name of chosen) if (!rows.some((row) => row[0] === name)) rows.unshift([name, counts.get(name) ?? 0]);
    const summary = details.querySelector("summary");
    const label = summary.dataset.label ??= summary.textContent;
    summary.replaceChildren(label, ...(chosen.length ? [" ", make("b", {}, String(chosen.length))] : []));
    const box = details.querySelector(".options");
    const focused = box.contains(document.activeElement) ? document.activeElement.value : null;
    box.replaceChildren(...rows.map(([name, count]) => make("label", {},
      make("input", { type: "checkbox", name: facet, value: name, checked: chosen.includes(name) }), name, make("span", { class: "count" }, String(count)))));
    if (focused != null) [...box.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
  }

  // MARK: The picture

  const ROW = 20, NAME = 24, LANES = 14, ROWS = 9, CHARACTER = 6.5;

  function lanes() {
    const name = { actor: FACETS.actor, type: FACETS.type, place: FACETS.place }[state.lanes];
    const groups = new Map();
    for (const event of shown) {
      if (first(event) == null) continue;
      const names = [...new Set(name(event))];
      for (const lane of names.length ? names : ["none named"]) {
        if (!groups.has(lane)) groups.set(lane, []);
        groups.get(lane).push(event);
      }
    }
    const ranked = [...groups].sort((a, b) => (a[0] === "none named") - (b[0] === "none named") || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    const chosen = state[state.lanes] ?? [];
    ranked.sort((a, b) => chosen.includes(b[0]) - chosen.includes(a[0]));
    if (ranked.length <= LANES) return ranked;
    const seen = new Set(ranked.slice(0, LANES).flatMap((lane) => lane[1]));
    const rest = new Set(ranked.slice(LANES).flatMap((lane) => lane[1]).filter((event) => !seen.has(event)));
    return [...ranked.slice(0, LANES), ...(rest.size ? [[`${ranked.length - LANES} others`, [...rest].sort((a, b) => first(a) - first(b))]] : [])];
  }

  function whole() {
    const days = shown.filter((event) => first(event) != null);
    if (days.length === 0) return [0, 1];
    let [start, end] = [Infinity, -Infinity];
    for (const event of days) { start = Math.min(start, first(event)); end = Math.max(end, last(event) + 1); }
    const margin = Math.max(1, (end - start) * 0.03);
    return [start - margin, end + margin];
  }

  /** Where most events lie, if that is a small part of the whole: a few from long before must not press the rest together. */
  function focus() {
    const [start, end] = whole();
    const days = shown.filter((event) => first(event) != null).map((event) => [first(event), last(event) + 1]).sort((a, b) => a[0] - b[0]);
    const count = Math.ceil(days.length * 0.85);
    let best = [start, end];
    for (let at = 0; at + count <= days.length; at++) {
      const until = days[at + count - 1][1];
      if (until - days[at][0] < best[1] - best[0]) best = [days[at][0], until];
    }
    if (best[1] - best[0] > (end - start) * 0.4) return [start, end];
    const margin = Math.max(1, (best[1] - best[0]) * 0.12);
    return [best[0] - margin, best[1] + margin];
  }

  const window_ = () => state.view ?? focus();

  function ticks(start, end, width) {
    const days = end - start;
    const wanted = Math.max(2, width / 110);
    const out = [];
    const step = [1, 2, 7, 14].find((step) => days / step <= wanted);
    if (step) {
      for (let day = Math.ceil(start / step) * step; day < end; day += step) {
        const c = civil(day);
        out.push([day, `${c.day} ${MONTHS[c.month - 1]} ${yearName(c.year)}`]);
      }
      return out;
    }
    const months = days / 30.44;
    const stride = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000].find((step) => months / step <= wanted) ?? 12000;
    const c = civil(Math.floor(start));
    for (let month = Math.ceil((c.year * 12 + c.month - 1) / stride) * stride; ; month += stride) {
      const year = Math.floor(month / 12);
      const day = number(year, month - year * 12 + 1, 1);
      if (day >= end) return out;
      if (day >= start) out.push([day, stride >= 12 ? yearName(year) : `${MONTHS[month - year * 12]} ${yearName(year)}`]);
    }
  }

  function draw() {
    const box = $("lanes");
    const width = Math.max(320, box.clientWidth);
    const [start, end] = window_();
    const x = (day) => ((day - start) / (end - start)) * width;
    const groups = lanes();
    const visible = groups.reduce((sum, [, events]) => sum + events.filter((event) => last(event) + 1 >= start && first(event) <= end).length, 0);
    const labelled = visible <= 160;
    const nodes = [];
    let y = 26;
    for (const [name, events] of groups) {
      const inside = events.filter((event) => last(event) + 1 >= start && first(event) <= end);
      if (inside.length === 0) continue;
      const ends = [];
      let overflow = [];
      const top = y + NAME - 6;
      const marks = [];
      for (const event of inside) {
        const left = Math.max(-6, x(first(event)));
        const right = Math.max(x(last(event) + 1), left + 10);
        const text = labelled ? label(event, left, Math.min(right, width), width) : null;
        const from = text?.before ? left - 6 - text.width : left;
        let row = ends.findIndex((end) => end <= from);
        if (row < 0) row = ends.length;
        if (row >= ROWS) { overflow.push(event); continue; }
        ends[row] = Math.min(right, width) + (text && !text.before ? 8 + text.width : 4);
        marks.push(mark(event, left, right, top + row * ROW, text));
      }
      const height = NAME + Math.max(1, ends.length) * ROW + (overflow.length ? 16 : 0);
      nodes.push(drawn("line", { x1: 0, x2: width, y1: y - 4, y2: y - 4, class: "grid" }), ...marks);
      if (overflow.length) nodes.push(more(overflow, top + ROWS * ROW + 10, x));
      const caption = drawn("text", { x: 4, y: y + 12, class: "lane-name" }, name + " ");
      caption.append(drawn("tspan", { class: "lane-count" }, String(events.length)));
      nodes.push(caption);
      y += height;
    }
    const grid = ticks(start, end, width).map(([day, text]) => drawn("g", {},
      drawn("line", { x1: x(day), x2: x(day), y1: 20, y2: y, class: "grid" }), drawn("text", { x: x(day) + 3, y: 14, class: "tick" }, text)));
    const svg = drawn("svg", { viewBox: `0 0 ${width} ${y + 4}`, height: y + 4, role: "presentation" }, ...grid, ...nodes);
    if (groups.length === 0) box.replaceChildren(make("p", { class: "empty" }, "No event with a date fulfils that."));
    else box.replaceChildren(svg);
    drawOverview();
  }

  /** An event's title beside its mark: behind it where there is room, else before it. */
  function label(event, left, right, width) {
    const wanted = Math.min(event.title.length, 54) * CHARACTER;
    const before = wanted > width - right - 14 && left > width - right;
    const room = Math.min(wanted, (before ? left : width - right) - 14);
    const most = Math.floor(room / CHARACTER);
    if (most < 8) return null;
    const title = event.title.length > most ? event.title.slice(0, most - 1).trimEnd() + "…" : event.title;
    return { title, before, width: title.length * CHARACTER };
  }

  function mark(event, left, right, y, text) {
    const group = drawn("g", { class: `event ${FAMILIES[event.type] ?? "talk"}${event.id === state.event ? " open" : ""}`, "data-id": event.id });
    group.append(drawn("title", {}, `${event.date}: ${event.title}${event.status === "occurred" ? "" : ` (${event.status})`}`));
    const isDay = event.earliest != null && event.earliest === event.latest;
    const style = event.status === "occurred" ? soft(event, isDay) : event.status;
    const middle = isDay ? Math.min(Math.max((left + right) / 2, left + 5), left + 9) : left + 5;
    if (event.phase) group.append(drawn("path", { class: `shape ${style}`, d: event.phase === "begin" ? `M${middle - 5} ${y + 3} l11 6 l-11 6 z` : `M${middle + 6} ${y + 3} l-11 6 l11 6 z` }));
    if (!isDay) group.append(drawn("rect", { class: `shape ${style}`, x: left, y: y + 4, width: Math.max(8, right - left), height: 10, rx: 3 }));
    else if (!event.phase) group.append(drawn("circle", { class: `shape ${style}`, cx: middle, cy: y + 9, r: 5 }));
    if (event.status === "denied") group.append(drawn("path", { class: "cross", d: `M${middle - 4.5} ${y + 4.5} l9 9 m0 -9 l-9 9` }));
    if (text) group.append(drawn("text", text.before ? { x: left - 5, y: y + 13.5, "text-anchor": "end" } : { x: isDay ? middle + 9 : right + 5, y: y + 13.5 }, text.title));
    return group;
  }

  /** Which ends of an event's bar are soft. */
  function soft(event, isDay) {
    if (isDay) return "";
    if (event.qualifier === "after" || event.latest == null) return "soft-end";
    if (event.qualifier === "before" || event.earliest == null) return "soft-start";
    return event.extent === "within" || event.qualifier === "approximate" ? "soft" : "";
  }

  function more(events, y, x) {
    const [from, to] = [Math.min(...events.map(first)), Math.max(...events.map(last)) + 1];
    const text = drawn("text", { x: Math.max(4, x(from)), y, class: "more", "data-from": from, "data-to": to }, `and ${events.length} more: zoom in`);
    return text;
  }

  function drawOverview() {
    const box = $("overview");
    const width = Math.max(320, box.clientWidth);
    const [start, end] = whole();
    const bins = new Array(Math.min(240, Math.floor(width / 4))).fill(0);
    for (const event of shown) if (first(event) != null) bins[Math.min(bins.length - 1, Math.floor(((first(event) - start) / (end - start)) * bins.length))]++;
    const most = Math.max(1, ...bins);
    const [from, to] = window_();
    const at = (day) => Math.min(1, Math.max(0, (day - start) / (end - start))) * width;
    box.replaceChildren(drawn("svg", { viewBox: `0 0 ${width} 34`, height: 34 },
      ...bins.map((count, index) => drawn("rect", { class: "bar-of", x: (index * width) / bins.length, y: 32 - (count / most) * 30, width: width / bins.length - 1, height: (count / most) * 30 })),
      drawn("rect", { class: "window", x: at(from), y: 1, width: Math.max(4, at(to) - at(from)), height: 32 })));
  }

  function zoom(factor, centre = 0.5) {
    const [start, end] = window_();
    const middle = start + (end - start) * centre;
    const [least, most] = whole();
    const length = Math.min(Math.max((end - start) * factor, 2), (most - least) * 1.05);
    state.view = length >= most - least ? [least, most] : [middle - length * centre, middle + length * (1 - centre)];
    changedView();
  }

  function pan(share) {
    const [start, end] = window_();
    const step = (end - start) * share;
    const [least, most] = whole();
    if (end + step < least || start + step > most) return;
    state.view = [start + step, end + step];
    changedView();
  }

  let pending = false;
  function changedView() {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => { pending = false; draw(); remember(); });
  }

  // MARK: The list

  function list(from = 0) {
    const box = $("events");
    if (from === 0) box.replaceChildren();
    let month = box.dataset.month ?? "";
    if (from === 0) month = "";
    listed = Math.min(shown.length, from + 60);
    const nodes = [];
    for (const event of shown.slice(from, listed)) {
      const c = first(event) == null ? null : civil(first(event));
      const heading = c ? `${MONTHS[c.month - 1]} ${yearName(c.year)}` : "Undated";
      if (heading !== month) nodes.push(make("li", {}, make("h3", {}, heading)));
      month = heading;
      nodes.push(make("li", { class: "item" },
        make("time", {}, event.date),
        make("span", {}, make("button", { type: "button", "data-id": event.id }, event.title), event.status === "occurred" ? null : " ", event.status === "occurred" ? null : make("span", { class: "status" }, event.status)),
        make("span", { class: "kind" }, make("span", { class: `swatch ${FAMILIES[event.type] ?? "talk"}` }), `${event.type}, ${event.documents} ${event.documents === 1 ? "source" : "sources"}`)));
    }
    box.dataset.month = month;
    if (shown.length === 0) nodes.push(make("li", { class: "empty" }, "No event fulfils that."));
    box.append(...nodes);
    $("more").hidden = listed >= shown.length;
  }

  // MARK: One event

  let returnTo = null;
  function open(id, from) {
    const event = byId.get(id);
    if (!event) return;
    if (from) returnTo = from;
    state.event = id;
    const panel = $("detail");
    panel.replaceChildren(...detail(event));
    panel.hidden = false;
    panel.querySelector("h2").focus();
    changedView();
  }

  function close() {
    if (state.event == null) return;
    const id = state.event;
    state.event = null;
    $("detail").hidden = true;
    (returnTo?.isConnected ? returnTo : document.querySelector(`#events button[data-id="${id}"]`))?.focus();
    returnTo = null;
    changedView();
  }

  function detail(event) {
    const facts = [["When", make("span", {}, event.date, event.edtf ? ` (${event.edtf})` : "", make("div", { class: "how" }, event.how))], ["What", [event.type, event.mode, event.phase && `its ${event.phase}`].filter(Boolean).join(", ")]];
    if (event.status !== "occurred") facts.push(["How sure", event.status]);
    for (const [role, name] of [["initiator", "By"], ["target", "Against"], ["participant", "With"]]) {
      const actors = event.actors.filter((actor) => actor.role === role).map((actor) => actor.name + (actor.within.length ? ` (within ${actor.within.join(", ")})` : ""));
      if (actors.length) facts.push([name, actors.join("; ")]);
    }
    if (event.places.length) facts.push(["Where", event.places.map((place) => place.name).join("; ")]);
    if (event.reason) facts.push(["Joined by", event.reason]);
    const at = shown.indexOf(event);
    const step = (to, name) => make("button", { type: "button", disabled: !shown[to], onclick: () => open(shown[to].id) }, name);
    return [
      make("button", { type: "button", class: "close", "aria-label": "Close", onclick: close }, "×"),
      make("div", { class: "nav" }, step(at - 1, "← Before"), step(at + 1, "After →")),
      make("h2", { id: "detail-heading", tabindex: "-1" }, event.title),
      make("dl", {}, ...facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)])),
      ...counts(event),
      make("h3", {}, `${event.mentions.length} ${event.mentions.length === 1 ? "mention" : "mentions"} in ${event.documents} ${event.documents === 1 ? "source" : "sources"}`),
      ...event.mentions.map(mention),
    ];
  }

  /** What was counted, the numbers of different sources side by side. */
  function counts(event) {
    if (event.quantities.length === 0) return [];
    const rows = event.quantities.map(([of, numbers]) => make("tr", {}, make("th", { scope: "row" }, of),
      make("td", {}, make("table", {}, make("tbody", {}, ...numbers.map(([value, sources]) => make("tr", {}, make("td", { class: "number" }, String(value)), make("td", {}, sources.join("; ")))))))));
    const differ = event.quantities.some(([, numbers]) => numbers.length > 1);
    return [make("h3", {}, differ ? "How many: the sources differ" : "How many"), make("table", {}, make("tbody", {}, ...rows))];
  }

  function mention(told) {
    const from = data.documents[told.document];
    const words = told.sentence.map(([kind, text]) => (kind ? make("mark", { class: kind === "date" ? "when" : null, title: kind === "date" ? "the date's words" : "the words that tell the event" }, text) : text));
    const name = [from.publisher, from.title].filter(Boolean).join(", ") || from.uri;
    const link = /^https?:\/\//i.test(from.uri) ? make("a", { href: from.uri, rel: "noopener noreferrer external" }, name) : name;
    return make("div", { class: "mention" },
      make("blockquote", {}, "“", ...words, "”"),
      make("p", { class: "meta" }, link, from.published ? `, ${from.published}` : ", undated", from.basis && from.basis !== "stated" ? ` (${from.basis})` : ""),
      told.says.length ? make("p", { class: "meta" }, `Says: ${told.says.join(", ")}`) : null,
      make("p", { class: "meta" }, `When: ${told.when}`),
      told.status === "occurred" ? null : make("p", { class: "meta" }, `Here: ${told.status}`));
  }

  // MARK: State and address

  function remember() {
    const parts = new URLSearchParams();
    for (const key of ["q", "from", "to"]) if (state[key]) parts.set(key, state[key]);
    if (state.lanes !== "actor") parts.set("lanes", state.lanes);
    for (const facet of Object.keys(FACETS)) for (const value of state[facet]) parts.append(facet, value);
    if (state.view) parts.set("view", state.view.map((day) => day.toFixed(1)).join(","));
    if (state.event != null) parts.set("event", state.event);
    const fragment = parts.toString();
    if (fragment !== location.hash.slice(1)) history.replaceState(null, "", "#" + fragment);
  }

  function recall() {
    const parts = new URLSearchParams(location.hash.slice(1));
    for (const key of ["q", "from", "to"]) state[key] = parts.get(key) ?? "";
    state.lanes = ["actor", "type", "place"].includes(parts.get("lanes")) ? parts.get("lanes") : "actor";
    for (const facet of Object.keys(FACETS)) state[facet] = parts.getAll(facet);
    const view = parts.get("view")?.split(",").map(Number);
    state.view = view?.length === 2 && view.every(Number.isFinite) && view[0] < view[1] ? view : null;
    for (const key of ["q", "from", "to", "lanes"]) form.elements[key].value = state[key];
    const id = Number(parts.get("event"));
    refresh(parts.has("event") && byId.has(id) ? id : null);
  }

  function refresh(event = state.event) {
    filter();
    const count = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
    $("summary").textContent = shown.length === all.length
      ? `${count(all.length, "event")} told by ${count(data.documents.length, "source")}${data.span ? `, ${data.span}` : ""}.`
      : `${count(shown.length, "event")} of ${all.length.toLocaleString("en")} fulfil the filters.`;
    list();
    draw();
    if (event != null && event !== state.event) open(event);
    remember();
  }

  // MARK: What people do

  form.addEventListener("input", (input) => {
    const { name, value, checked, type } = input.target;
    if (type === "checkbox") state[name] = checked ? [...state[name], value] : state[name].filter((one) => one !== value);
    else state[name] = value;
    if (name === "from" || name === "to") input.target.setAttribute("aria-invalid", String(value !== "" && parseDay(value) == null));
    if (name !== "lanes") state.view = null;
    refresh();
  });
  form.addEventListener("reset", () => { history.replaceState(null, "", "#"); close(); setTimeout(recall); });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const details of form.querySelectorAll("details")) details.addEventListener("toggle", () => { if (details.open) for (const other of form.querySelectorAll("details[open]")) if (other !== details) other.open = false; });
  document.addEventListener("click", (click) => { if (!click.target.closest(".facets details")) for (const details of form.querySelectorAll("details[open]")) details.open = false; });
  $("more").addEventListener("click", () => { const at = listed; list(at); $("events").querySelectorAll("button[data-id]")[at]?.focus(); });
  $("events").addEventListener("click", (click) => { const button = click.target.closest("button[data-id]"); if (button) open(Number(button.dataset.id), button); });
  $("earlier").addEventListener("click", () => pan(-0.4));
  $("later").addEventListener("click", () => pan(0.4));
  $("closer").addEventListener("click", () => zoom(0.5));
  $("farther").addEventListener("click", () => zoom(2));
  $("all").addEventListener("click", () => { state.view = whole(); changedView(); });
  document.addEventListener("keydown", (key) => {
    if (key.key === "Escape") {
      const menu = form.querySelector("details[open]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); } else close();
    }
  });
  const box = $("lanes");
  box.addEventListener("keydown", (key) => {
    const action = { ArrowLeft: () => pan(-0.2), ArrowRight: () => pan(0.2), "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), "0": () => { state.view = whole(); changedView(); } }[key.key];
    if (action) { key.preventDefault(); action(); }
  });
  box.addEventListener("wheel", (wheel) => {
    if (!wheel.ctrlKey && !wheel.metaKey && Math.abs(wheel.deltaX) <= Math.abs(wheel.deltaY)) return;
    wheel.preventDefault();
    const rectangle = box.getBoundingClientRect();
    if (wheel.ctrlKey || wheel.metaKey) zoom(wheel.deltaY > 0 ? 1.25 : 0.8, (wheel.clientX - rectangle.left) / rectangle.width);
    else pan(wheel.deltaX / rectangle.width);
  }, { passive: false });
  let drag = null;
  box.addEventListener("pointerdown", (pointer) => { if (pointer.button === 0) drag = { x: pointer.clientX, view: window_(), moved: false }; });
  window.addEventListener("pointermove", (pointer) => {
    if (!drag) return;
    const shift = ((drag.x - pointer.clientX) / box.clientWidth) * (drag.view[1] - drag.view[0]);
    if (Math.abs(drag.x - pointer.clientX) < 4 && !drag.moved) return;
    drag.moved = true;
    box.classList.add("dragging");
    state.view = [drag.view[0] + shift, drag.view[1] + shift];
    changedView();
  });
  window.addEventListener("pointerup", (pointer) => {
    const moved = drag?.moved;
    drag = null;
    box.classList.remove("dragging");
    if (moved || !box.contains(pointer.target)) return;
    const event = pointer.target.closest?.("g.event");
    const overflow = pointer.target.closest?.("text.more");
    if (event) open(Number(event.dataset.id), box);
    else if (overflow) { state.view = [Number(overflow.dataset.from) - 1, Number(overflow.dataset.to) + 1]; changedView(); }
  });
  const overview = $("overview");
  const seek = (pointer) => {
    const rectangle = overview.getBoundingClientRect();
    const [least, most] = whole();
    const middle = least + ((pointer.clientX - rectangle.left) / rectangle.width) * (most - least);
    const [start, end] = state.view ?? [middle - (most - least) / 8, middle + (most - least) / 8];
    state.view = [middle - (end - start) / 2, middle + (end - start) / 2];
    changedView();
  };
  overview.addEventListener("pointerdown", (pointer) => { overview.setPointerCapture(pointer.pointerId); seek(pointer); });
  overview.addEventListener("pointermove", (pointer) => { if (overview.hasPointerCapture(pointer.pointerId)) seek(pointer); });
  new ResizeObserver(() => draw()).observe(box);
  window.addEventListener("hashchange", recall);
  recall();
})();
