/** Events that a server keeps. */
const source = (() => {
  /** The token of the start-up line: it comes in the fragment, which is never sent, and stays with this tab. */
  const token = (() => {
    const parts = new URLSearchParams(location.hash.slice(1));
    const given = parts.get("token");
    if (given) {
      sessionStorage.setItem("token", given);
      parts.delete("token");
      history.replaceState(null, "", "#" + parts);
    }
    return sessionStorage.getItem("token");
  })();
  let running = new AbortController();
  /** All events of the filters, where they are few enough to draw them whatever the days. */
  let complete = null;
  let found = null;
  let isWritable = false;

  async function answer(response) {
    const body = await response.json();
    if (!response.ok) throw new Error(body.error);
    return body;
  }
  const ask = async (path, parts, signal) => answer(await fetch(`/api/${path}${parts && parts.size ? `?${parts}` : ""}`, { signal }));

  /** The filters under the names of `timeline query`. */
  function filters() {
    const parts = new URLSearchParams();
    if (state.q.trim()) parts.set("text", state.q);
    for (const key of ["from", "to"]) if (state[key] && parseDay(state[key]) != null) parts.set(key, state[key].trim());
    for (const facet of FACETS) for (const value of state[facet]) parts.append(facet, value);
    return parts;
  }
  function asked(more) {
    const parts = filters();
    for (const [key, value] of Object.entries(more)) parts.set(key, value);
    return parts;
  }

  function activity() {
    found ??= ask("activity", filters(), running.signal).then((body) => ({ events: body.events, days: body.days.map(([day, count]) => [parseDay(day), count]) }));
    return found;
  }

  async function lanes(from, to, stretches) {
    const [start, end] = [Math.floor(from), Math.ceil(to)];
    const body = await ask("lanes", asked({ by: state.lanes, first: isoDay(start), last: isoDay(end), stretches }), running.signal);
    if (body.events) return body;
    return { start, length: body.length, lanes: body.lanes.map((lane) => ({ name: lane.name, count: lane.events, stretches: lane.stretches })) };
  }

  return {
    isLive: true,
    get canCorrect() { return isWritable && token != null; },
    about: async () => { const about = await ask("about"); isWritable = about.writable; return about; },
    filter() {
      running.abort();
      running = new AbortController();
      [complete, found] = [null, null];
    },
    list: (offset, count) => ask("summaries", asked({ offset, limit: count, sort: "date" }), running.signal),
    activity,
    facets: () => ask("facets", filters(), running.signal),
    names: async (facet, word) => (await ask(`${facet}s`, new URLSearchParams({ word, limit: 60 }))).filter((row) => row.name != null).map((row) => [row.name, row.events]),
    async window(from, to, stretches) {
      const { events, days } = await activity();
      if (events <= DRAWN && days.length) complete ??= lanes(...wholeOf(days), 1).then((body) => body.events ?? []);
      if (events <= DRAWN) return windowOf((await complete) ?? [], from, to, stretches);
      const body = await lanes(from, to, stretches);
      return body.events ? windowOf(body.events, from, to, stretches) : body;
    },
    event: (id) => ask(`details/${id}`),
    corrections: () => ask("corrections"),
    near: (event) => ask("summaries", new URLSearchParams({ from: isoDay(first(event) - 7), to: isoDay(last(event) + 7), limit: 200 })),
    correct: async (body) => answer(await fetch("/api/corrections", { method: "POST", headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" }, body: JSON.stringify(body) })),
  };
})();
