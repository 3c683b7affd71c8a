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
/// The frame of a document's page.
page_part page_document_html(void);
/// The style sheet.
page_part page_css(void);

/// What every page's script begins with.
page_part page_js_common(void);
/// Then comes where events are from: they lie in the page …
page_part page_js_memory(void);
/// … or a server is asked.
page_part page_js_live(void);
/// What every page's script ends with.
page_part page_js_start(void);

#endif
