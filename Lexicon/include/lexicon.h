#ifndef TIMELINE_LEXICON_H
#define TIMELINE_LEXICON_H

#include <stddef.h>

/// One word list of the Lexicon folder, as its file stands on disk.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} lexicon_list;

/// Returns the list of a file name without its ending, as "countries"; a list of no bytes for an unknown name.
lexicon_list lexicon_named(const char *name);

#endif
