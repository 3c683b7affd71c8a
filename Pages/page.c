#include "page.h"

// `#embed` is C23; every compiler that comes with Swift 6.2 has it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char html[] = {
#embed "page.html"
};
static const unsigned char document_html[] = {
#embed "document.html"
};
static const unsigned char css[] = {
#embed "page.css"
};
// The files of a script one behind the other: they share one scope.
static const unsigned char js_common[] = {
#embed "script/days.js"
  , '\n',
#embed "script/elements.js"
  , '\n',
#embed "script/events.js"
  , '\n',
};
static const unsigned char js_memory[] = {
#embed "script/memory.js"
  , '\n',
};
static const unsigned char js_live[] = {
#embed "script/live.js"
  , '\n',
#embed "script/editing.js"
  , '\n',
};
static const unsigned char js_start[] = {
#embed "script/facets.js"
  , '\n',
#embed "script/list.js"
  , '\n',
#embed "script/picture.js"
  , '\n',
#embed "script/moving.js"
  , '\n',
#embed "script/detail.js"
  , '\n',
#embed "script/start.js"
  , '\n',
};

page_part page_html(void) { return (page_part){html, sizeof html}; }
page_part page_document_html(void) { return (page_part){document_html, sizeof document_html}; }
page_part page_css(void) { return (page_part){css, sizeof css}; }
page_part page_js_common(void) { return (page_part){js_common, sizeof js_common}; }
page_part page_js_memory(void) { return (page_part){js_memory, sizeof js_memory}; }
page_part page_js_live(void) { return (page_part){js_live, sizeof js_live}; }
page_part page_js_start(void) { return (page_part){js_start, sizeof js_start}; }
