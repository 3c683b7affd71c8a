#ifndef TIMELINE_PAGE_H
#define TIMELINE_PAGE_H

#include <stddef.h>

/// A file of the page, as it is.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} page_part;

/// The frame, with {{names}} where the rest goes.
page_part page_html(void);
/// The style sheet.
page_part page_css(void);
/// The script.
page_part page_js(void);

#endif
