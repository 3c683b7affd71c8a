#include "lexicon.h"

#include <string.h>

// `#embed` is C23; every compiler that comes with Swift 6.2 has it.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define LIST(name) static const unsigned char name##_bytes[] = {

LIST(countries)
#embed "countries.tsv"
};
LIST(organisations)
#embed "organisations.tsv"
};
LIST(people)
#embed "people.tsv"
};
LIST(places)
#embed "places.tsv"
};
LIST(bodies)
#embed "bodies.tsv"
};
LIST(triggers)
#embed "triggers.tsv"
};
LIST(classes)
#embed "classes.tsv"
};
LIST(verbs)
#embed "verbs.tsv"
};
LIST(grammar)
#embed "grammar.tsv"
};
LIST(heads)
#embed "heads.tsv"
};
LIST(pages)
#embed "pages.tsv"
};
LIST(markup)
#embed "markup.tsv"
};
LIST(imports)
#embed "imports.tsv"
};

lexicon_list lexicon_named(const char *name) {
  static const struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
  } lists[] = {
#define ENTRY(name) {#name, name##_bytes, sizeof name##_bytes}
    ENTRY(countries), ENTRY(organisations), ENTRY(people), ENTRY(places), ENTRY(bodies),
    ENTRY(triggers),  ENTRY(classes),       ENTRY(verbs),  ENTRY(grammar),
    ENTRY(heads), ENTRY(pages),         ENTRY(markup), ENTRY(imports),
#undef ENTRY
  };
  for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
    if (strcmp(lists[i].name, name) == 0) return (lexicon_list){lists[i].bytes, lists[i].count};
  return (lexicon_list){0, 0};
}
