/** Events that lie in the page itself. */
const source = (() => {
  const data = JSON.parse($("data").textContent);
  const byId = new Map(data.events.map((event) => [event.id, event]));
  const publishers = data.documents.map((one) => one.publisher ?? one.title ?? one.uri);
  const values = {
    // Whoever a participant lies within takes part as well.
    actor: (event) => (event.parties ??= [...new Set(event.actors.flatMap((actor) => [actor.name, ...actor.within]))]),
    type: (event) => [event.type],
    place: (event) => (event.where ??= [...new Set(event.places.map((place) => place.name))]),
    source: (event) => (event.sources ??= [...new Set(event.mentions.map((mention) => publishers[mention.document]))]),
    status: (event) => [event.status],
  };
  let shown = data.events;
  let counts = {};

  function words(event) {
    return (event.words ??= [event.title, ...values.actor(event), ...event.mentions.map((mention) => mention.sentence.map((piece) => piece[1]).join(""))].join("\n").toLowerCase());
  }

  /** Several actors: all of them; of other facets one is enough. */
  function hasChosen(event, facet) {
    const [chosen, has] = [state[facet], values[facet](event)];
    return facet === "actor" ? chosen.every((name) => has.includes(name)) : chosen.some((name) => has.includes(name));
  }

  /** Which events fulfil all filters; counts of a facet leave its own filter out, so that more of it can be chosen. */
  function filter() {
    const wanted = state.q.toLowerCase().match(/"[^"]+"|\S+/g)?.map((word) => word.replaceAll('"', "")).filter(Boolean) ?? [];
    const [from, to] = [parseDay(state.from, false), parseDay(state.to, true)];
    const chosen = FACETS.filter((facet) => state[facet].length > 0);
    const tables = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    const count = (facet, event) => { for (const value of values[facet](event)) tables[facet].set(value, (tables[facet].get(value) ?? 0) + 1); };
    shown = [];
    for (const event of data.events) {
      if (from != null && (event.latest ?? Infinity) < from) continue;
      if (to != null && (event.earliest ?? -Infinity) > to) continue;
      if ((from != null || to != null) && first(event) == null) continue;
      if (!wanted.every((word) => words(event).includes(word))) continue;
      const missed = chosen.filter((facet) => !hasChosen(event, facet));
      if (missed.length === 0) {
        shown.push(event);
        for (const facet of FACETS) count(facet, event);
      } else if (missed.length === 1 && missed[0] !== "actor") count(missed[0], event);
    }
    counts = Object.fromEntries(FACETS.map((facet) => [facet, [...tables[facet]].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))]));
  }

  function days() {
    const table = new Map();
    for (const event of shown) if (first(event) != null) table.set(first(event), (table.get(first(event)) ?? 0) + 1);
    return [...table].sort((a, b) => a[0] - b[0]);
  }

  return {
    isLive: false,
    about: async () => ({ events: data.events.length, documents: data.documents.length, span: data.span }),
    filter,
    list: async (offset, count) => shown.slice(offset, offset + count),
    activity: async () => ({ events: shown.length, days: days() }),
    facets: async () => counts,
    names: async (facet, word) => counts[facet].filter(([name]) => name.toLowerCase().includes(word.toLowerCase())),
    window: async (from, to, stretches) => windowOf(shown, from, to, stretches),
    event: async (id) => {
      const event = byId.get(id);
      return event && { ...event, mentions: event.mentions.map((mention) => ({ ...mention, document: data.documents[mention.document] })) };
    },
  };
})();
